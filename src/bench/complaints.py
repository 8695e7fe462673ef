"""Brings the output of a link checker into one line for each complaint, "page<TAB>what it said": complaints.py TOOL < OUTPUT"""
import csv
import json
import re
import sys

tool = sys.argv[1]
text = sys.stdin.read()


def say(page, what):
    print(page.split("?")[0] + "\t" + " ".join(what.split()))


if tool == "prongsai":
    for p in json.loads(text)["problems"]:
        if p["rule"].split("/")[0] in ("link", "file"):  # the others do not look at pages' manners
            say(p["file"], p["file"] + " " + p["message"]["en"])
elif tool == "linkinator":
    from urllib.parse import unquote

    for link in json.loads(text)["links"]:
        if link["state"] == "BROKEN":
            say(unquote(link.get("parent", "?")), unquote(link["url"]) + " " + link["url"])
elif tool == "linkchecker":
    lines = [line for line in text.splitlines() if not line.startswith("# ")]  # "#part" is an address
    for row in csv.DictReader(lines, delimiter=";"):
        say(row["parentname"], f"{row['urlname']} {row['result']} {row['warningstring']}")
elif tool == "html-proofer":
    page, what = "?", ""
    for line in re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines() + ["- "]:
        if line.startswith(("- ", "  *  ")) and what:
            say(page, what)
            what = ""
        if line.startswith("- "):
            page = line[2:].strip()
        elif line.startswith("  *  ") or (what and line.startswith("     ")):
            what += line  # the quoted element belongs to the complaint
elif tool == "check-html-links":
    what = "?"
    for line in re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines():
        if re.match(r"\s+\d+\. missing", line):
            what = line
        elif line.strip().startswith("from "):
            say(line.split()[1].split(":")[0], what + " " + line)
