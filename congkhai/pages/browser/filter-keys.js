/* What lists and results are narrowed by, as addresses and panels name it. */

export const FILTER_KEYS = ["linh-vuc", "cap", "truc-tuyen", "doi-tuong"];
