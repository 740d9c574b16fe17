"""Names of files that Windows, too, can hold: what is made here is copied there."""

from __future__ import annotations

import re

# Signs and names that Windows keeps for itself, and names that it cuts short.
KEPT_BY_WINDOWS = re.compile(
    r'[<>:"\\|?*\x00-\x1f]|[. ]$|^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)', re.IGNORECASE
)
