#!/usr/bin/env python3
"""Makes the sample's PDF, DOCX and XLSX files from the texts beside this script.

Run by hand when a text changes; the results are committed, the build does not run this. Needs
LibreOffice (Writer and Calc, without a screen) and the Sarabun font installed; see README.md.

A text begins with title:, file: (where it goes below content/2568/files/) and date: (of the
document, B.E.). Then "# heading", "- point", "| cell | cell |" and paragraphs. In a workbook every
heading begins a sheet. Everything is written as flat OpenDocument and converted, so that Thai is
set as Thai: font, size and language of complex script.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parents[1] / "main/resources/org/prongsai/sample/content/2568/files"
AGENCY = "องค์การบริหารส่วนตำบลตัวอย่าง"
MADE_UP = "เอกสารตัวอย่าง หน่วยงานและข้อมูลทั้งหมดสมมติขึ้น"
FILTERS = {"pdf": "pdf:writer_pdf_Export", "docx": "docx:MS Word 2007 XML",
           "xlsx": "xlsx:Calc MS Excel 2007 XML"}

NAMESPACES = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in {
    "office": "office", "style": "style", "text": "text", "table": "table", "meta": "meta",
    "fo": "xsl-fo-compatible", "svg": "svg-compatible"}.items())


def read(path):
    head, body = path.read_text(encoding="utf-8").split("\n\n", 1)
    document = dict(line.split(": ", 1) for line in head.splitlines())
    day = document["date"]
    document["created"] = f"{int(day[:4]) - 543}{day[4:]}T09:00:00"
    document["body"] = body.splitlines()
    return document


def text_properties(size, bold=False):
    weight = "bold" if bold else "normal"
    return (f'<style:text-properties style:font-name="Sarabun" style:font-name-complex="Sarabun" '
            f'style:font-name-asian="Sarabun" '
            f'fo:font-size="{size}pt" style:font-size-complex="{size}pt" '
            f'fo:font-weight="{weight}" style:font-weight-complex="{weight}" '
            f'fo:language="en" fo:country="US" '
            f'style:language-complex="th" style:country-complex="TH"/>')


def envelope(document, kind, styles, master, body):
    return f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMESPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.{kind}">
<office:meta><dc:title>{escape(document["title"])}</dc:title><dc:creator>{AGENCY}</dc:creator>
<meta:initial-creator>{AGENCY}</meta:initial-creator><dc:language>th-TH</dc:language>
<meta:creation-date>{document["created"]}</meta:creation-date><dc:date>{document["created"]}</dc:date></office:meta>
<office:font-face-decls><style:font-face style:name="Sarabun" svg:font-family="Sarabun"/></office:font-face-decls>
<office:styles>{styles}</office:styles>
<office:automatic-styles>{master}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"/></office:master-styles>
<office:body><office:{"spreadsheet" if kind == "spreadsheet" else "text"}>{body}</office:{"spreadsheet" if kind == "spreadsheet" else "text"}></office:body>
</office:document>'''


def page_layout(landscape):
    width, height = ("29.7cm", "21cm") if landscape else ("21cm", "29.7cm")
    orientation = "landscape" if landscape else "portrait"
    return (f'<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="{width}" '
            f'fo:page-height="{height}" style:print-orientation="{orientation}" fo:margin="2cm"/></style:page-layout>')


def rows(lines):
    return [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]


def text_document(document):
    def style(name, size, space):
        return (f'<style:style style:name="{name}" style:family="paragraph">'
                f'<style:paragraph-properties fo:margin-top="{space}" fo:margin-bottom="0.1cm"/>'
                f'{text_properties(size)}</style:style>')
    # One weight only: a second one would double the font in every PDF.
    styles = (style("Title", 18, "0cm") + style("Heading_1", 15, "0.4cm") + style("Body", 12, "0cm")
              + style("Cell", 10, "0cm"))
    automatic = page_layout(False) + (
        '<style:style style:name="grid" style:family="table-cell">'
        '<style:table-cell-properties fo:border="0.5pt solid #555555" fo:padding="0.1cm"/></style:style>')
    out = [f'<text:p text:style-name="Cell">{AGENCY} · {MADE_UP}</text:p>',
           f'<text:h text:style-name="Title" text:outline-level="1">{escape(document["title"])}</text:h>']
    automatic += "".join(
        f'<style:style style:name="{column(w)}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{w}mm"/></style:style>' for w in range(1, 171))
    lines = document["body"]
    i = 0
    while i < len(lines):
        line = lines[i]
        if line.startswith("|"):
            end = i
            while end < len(lines) and lines[end].startswith("|"):
                end += 1
            out.append(table(rows(lines[i:end]), f"t{i}"))
            i = end
            continue
        if line.startswith("# "):
            out.append(f'<text:h text:style-name="Heading_1" text:outline-level="2">{escape(line[2:])}</text:h>')
        elif line.startswith("- "):
            out.append(f'<text:p text:style-name="Body">• {escape(line[2:])}</text:p>')
        elif line.strip():
            out.append(f'<text:p text:style-name="Body">{escape(line)}</text:p>')
        i += 1
    return envelope(document, "text", styles, automatic, "".join(out))


def table(cells, name):
    out = [f'<table:table table:name="{name}">']
    out += [f'<table:table-column table:style-name="{column(w)}"/>' for w in widths(cells)]
    for n, row in enumerate(cells):
        made = "".join(f'<table:table-cell table:style-name="grid" office:value-type="string">'
                       f'<text:p text:style-name="Cell">{escape(c)}</text:p></table:table-cell>' for c in row)
        made = f"<table:table-row>{made}</table:table-row>"
        out.append(f"<table:table-header-rows>{made}</table:table-header-rows>" if n == 0 else made)
    return "".join(out) + "</table:table>"


def widths(cells):
    """In millimetres, 170 in all: by the longest text of a column, very long ones cut to wrap."""
    longest = [4 + min(26, max(letters(row[i]) for row in cells)) for i in range(len(cells[0]))]
    return [round(170 * n / sum(longest)) for n in longest]


def letters(text):
    """Vowels and tones above and below take no room."""
    return len(re.sub("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]", "", text))


def column(width):
    return f"w{width}"


def workbook(document):
    styles = f'<style:style style:name="Default" style:family="table-cell">{text_properties(11)}</style:style>'
    automatic = page_layout(True) + (
        f'<style:style style:name="head" style:family="table-cell">'
        f'<style:table-cell-properties fo:wrap-option="wrap"/>{text_properties(11, bold=True)}</style:style>'
        + "".join(
            f'<style:style style:name="{column(w)}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{w}mm"/></style:style>' for w in range(10, 91)))
    sheets = re.split(r"^# ", "\n".join(document["body"]), flags=re.M)[1:]
    out = []
    for number, sheet in enumerate(sheets):
        name, *lines = sheet.strip().splitlines()
        cells = rows(lines)
        longest = [max(letters(row[i]) for row in cells[1:]) for i in range(len(cells[0]))]
        out.append(f'<table:table table:name="{escape(name)}">' + "".join(
            f'<table:table-column table:style-name="{column(min(90, max(24, 6 + 2 * n)))}"/>' for n in longest))
        if number == 0:
            for note in (document["title"], f"{AGENCY} · {MADE_UP}"):
                out.append(f'<table:table-row><table:table-cell office:value-type="string">'
                           f"<text:p>{escape(note)}</text:p></table:table-cell></table:table-row>")
        for n, row in enumerate(cells):
            out.append("<table:table-row>" + "".join(cell(c, n == 0) for c in row) + "</table:table-row>")
        out.append("</table:table>")
    return envelope(document, "spreadsheet", styles, automatic, "".join(out))


def cell(value, head):
    style = ' table:style-name="head"' if head else ""
    # A project number keeps its leading zeros: only plain amounts are numbers.
    if re.fullmatch(r"0|[1-9][0-9]*", value):
        return (f'<table:table-cell{style} office:value-type="float" office:value="{value}">'
                f"<text:p>{value}</text:p></table:table-cell>")
    return f'<table:table-cell{style} office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'


def convert(document, folder):
    target = OUT / document["file"]
    kind = target.suffix[1:]
    flat = ".fods" if kind == "xlsx" else ".fodt"
    source = folder / (target.stem + flat)
    source.write_text(workbook(document) if kind == "xlsx" else text_document(document), encoding="utf-8")
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
                    FILTERS[kind], "--outdir", str(folder), str(source)], check=True, stdout=subprocess.DEVNULL)
    made = (folder / target.name).read_bytes()
    if kind == "pdf":
        # Converted today, written on its day; the same length, so that no offset moves.
        stamp = re.sub(r"[-:T]", "", document["created"]).encode()
        made = re.sub(rb"(/(?:CreationDate|ModDate) ?\(D:)\d{14}", rb"\g<1>" + stamp, made)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(made)
    print(f"{len(made):6} {document['file']}")


def main():
    wanted = sys.argv[1:] or [p.name for p in sorted(HERE.glob("*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        for name in wanted:
            convert(read(HERE / name), pathlib.Path(folder))


main()
