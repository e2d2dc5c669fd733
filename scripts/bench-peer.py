"""What the usual leak finder does with the engine it is built on (PyMuPDF), for a comparison in `npm run bench`.

For each page: text with places (get_texttrace), drawings (get_drawings), and a render of every filled rectangle that
lies over text. Prints {"files", "pages", "refused", "seconds", "peakMegabytes"} as JSON; opening Python is not counted.
"""
import json
import resource
import sys
import time
from pathlib import Path

import fitz

fitz.TOOLS.mupdf_display_errors(False)
files = [path for folder in sys.argv[1:] for path in sorted(Path(folder).rglob("*")) if path.suffix.lower() == ".pdf"]
pages = refused = 0
start = time.perf_counter()
for path in files:
    try:
        with fitz.open(path) as document:
            if document.needs_pass:
                refused += 1
                continue
            for page in document:
                spans = [fitz.Rect(span["bbox"]) for span in page.get_texttrace()]
                for drawing in page.get_drawings():
                    if drawing.get("fill") is None:
                        continue
                    rect = drawing["rect"] & page.rect
                    if not rect.is_empty and any(rect.intersects(span) for span in spans):
                        page.get_pixmap(clip=rect)
                pages += 1
    except Exception:
        refused += 1
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"files": len(files), "pages": pages, "refused": refused, "seconds": seconds, "peakMegabytes": peak}))
