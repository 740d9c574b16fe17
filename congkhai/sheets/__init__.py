"""Whatever is printed or handed out: one value, and its writers (print page, DOCX, XLSX, CSV)."""
