#!/bin/sh
# What the exports to Word cost, as whole processes by the launcher (class-data archive and all).
#   src/bench/office.sh [ROUNDS]        (default 7). Needs GNU time. Prints a table in Markdown: medians.
set -eu
. "$(dirname "$0")/lib.sh"
rounds=${1:-7}
room=$work/office
rm -rf "$room" && mkdir -p "$room/many/content/2568"
"$home/prongsai" --version >/dev/null
"$home/prongsai" init "$room/sample" --sample >/dev/null

printf '%s\n' 'name: องค์การบริหารส่วนตำบลตัวอย่าง' 'sector: lao' 'sample: true' \
  'units: [{id: office, name: สำนักปลัด}]' >"$room/many/content/agency.yaml"
awk 'BEGIN {
  print "of: 2567\nmeasures:"
  split("IIT EIT OIT", of, " ")
  for (i = 1; i <= 200; i++) {
    printf "  - {id: m%d, instrument: %s, findings: [{id: f, text: ข้อเสนอแนะที่ %d}], ", i, of[1 + i % 3], i
    print "steps: [{id: s, text: จัดทำและเผยแพร่คู่มือ}, {id: t, text: แจ้งให้ทราบทั่วกัน}], units: [office]}"
  }
}' >"$room/many/content/2568/measures.yaml"

measure() { # WORDS OUT COMMAND…: the first run is not counted, it may make the archive
  words=$1 out=$2
  shift 2
  rm -f "$room/times"
  "$home/prongsai" "$@" >/dev/null
  for _ in $(seq "$rounds"); do
    /usr/bin/time -q -a -o "$room/times" -f '%e %U %S %M' "$home/prongsai" "$@" >/dev/null
  done
  median() { awk -v f="$1" '{ print f == 2 ? $2 + $3 : $f }' "$room/times" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
  size=$([ -f "$out" ] && wc -c <"$out" || echo 0)
  printf '| %s | %.2f | %.2f | %.0f | %s |\n' "$words" "$(median 1)" "$(median 2)" "$(($(median 4) / 1024))" "$size"
}

says_when
echo
echo "| Command | wall s | CPU s | MB | bytes written |"
echo "|---|---|---|---|---|"
measure "\`--version\`" - --version
measure "\`export report\`, the sample" "$room/a.docx" export report --year 2568 --out "$room/a.docx" "$room/sample"
measure "\`export followup\`, the sample" "$room/b.docx" export followup --year 2568 --out "$room/b.docx" "$room/sample"
measure "\`export report\`, 200 measures" "$room/c.docx" export report --year 2568 --out "$room/c.docx" "$room/many"
measure "\`export followup\`, 200 measures" "$room/d.docx" export followup --year 2568 --out "$room/d.docx" "$room/many"
measure "\`export report --pdf\`, the sample" "$room/e.pdf" export report --pdf --year 2568 --out "$room/e.pdf" "$room/sample"
measure "\`export itas\`, the sample" "$room/f.xlsx" export itas --year 2568 --out "$room/f.xlsx" "$room/sample"
rm -rf "$room"
