"""What did each link checker find? compare-finds.py PLANTED.tsv NAME=OUTPUT…

An output is a text file with one line for each complaint: "page<TAB>what it said". A planted defect is found when any complaint
names its mark, whatever page it blames; a trap is a false alarm when a complaint is made on its page. Other complaints are those
that name nothing planted.
"""
import csv
import sys

planted = list(csv.DictReader(open(sys.argv[1], encoding="utf-8"), delimiter="\t"))
tools = [a.split("=", 1) for a in sys.argv[2:]]
rows = {t: {} for t, _ in tools}
alarms = {}
for tool, file in tools:
    said = [line.rstrip("\n").split("\t", 1) for line in open(file, encoding="utf-8") if "\t" in line]
    for p in planted:
        if p["defect"] == "defect":
            rows[tool][p["kind"]] = "found" if any(p["mark"] in what for _, what in said) else "–"
        else:
            rows[tool][p["kind"]] = "**false alarm**" if any(page.split("/")[-1] == p["page"] for page, _ in said) else "silent"
    traps = {p["page"] for p in planted if p["defect"] == "trap"}
    marks = [p["mark"] for p in planted if p["defect"] == "defect"]
    alarms[tool] = len({(page, w) for page, w in said if page.split("/")[-1] not in traps and not any(m in w for m in marks)})

print("| planted | " + " | ".join(t for t, _ in tools) + " |")
print("|---|" + "---|" * len(tools))
for p in planted:
    print(f"| {'' if p['defect'] == 'defect' else 'trap: '}{p['kind']} | " + " | ".join(rows[t][p["kind"]] for t, _ in tools) + " |")
for what, wanted in (("defect", "found"), ("trap", "silent")):
    of = [p["kind"] for p in planted if p["defect"] == what]
    cells = [f"{sum(rows[t][k] == wanted for k in of)} of {len(of)}" for t, _ in tools]
    print(f"| **{'defects found' if what == 'defect' else 'traps passed in silence'}** | " + " | ".join(cells) + " |")
print("| other complaints | " + " | ".join(str(alarms[t]) for t, _ in tools) + " |")
