#!/bin/sh
# Makes the Word papers of the real content, of the sample and of a hostile agency (200 measures, very long texts,
# markup, emoji, control characters; a year without measures), opens each in LibreOffice and turns every page into a picture to look at.
#   src/bench/papers.sh        needs soffice (LibreOffice Writer) and pdftoppm; Sarabun or Laksaman to look as in Word
# Pictures and PDFs: target/papers. Fails when a paper does not open or loses a page.
set -eu
. "$(dirname "$0")/lib.sh"
for tool in soffice pdftoppm pdfinfo; do
  command -v $tool >/dev/null || { echo "$tool is missing: apt-get install libreoffice-writer poppler-utils fonts-thai-tlwg" >&2; exit 1; }
done
papers=$home/target/papers
rm -rf "$papers" && mkdir -p "$papers/hostile/content/2568" "$papers/hostile/content/2567"
"$home/prongsai" init "$papers/sample" --sample >/dev/null

printf '%s\n' 'name: องค์การบริหารส่วนตำบล <b>&ตัวอย่าง</b>' 'sector: lao' 'sample: true' \
  'units: [{id: office, name: "สำนักปลัด & กองคลัง"}]' >"$papers/hostile/content/agency.yaml"
printf '%s\n' 'of: 2566' 'measures: []' >"$papers/hostile/content/2567/measures.yaml"
awk 'BEGIN {
  print "of: 2567"
  print "title: \"<w:p/> & ]]> ${agency} [#list 1..9 as x] 😀 \\u0007ก\\u000Cข ท้าย\""
  print "measures:"
  long = ""
  for (i = 0; i < 80; i++) long = long "ปรับปรุงการให้บริการประชาชนให้รวดเร็วขึ้นทั่วทั้งตำบล "
  unbroken = ""
  for (i = 0; i < 60; i++) unbroken = unbroken "กำกับติดตามผู้รับผิดชอบ"
  for (i = 1; i <= 200; i++) {
    split("IIT EIT OIT", of, " ")
    printf "  - {id: m%d, instrument: %s, ", i, of[1 + i % 3]
    printf "findings: [{id: f, text: \"ข้อ %d %s\"}], ", i, i % 20 ? "น้ำใจ ที่นี่ กี่ครั้ง ป่าไม้ ฟ้าผ่า ญี่ปุ่น ฐานะ" : long
    printf "steps: [{id: s, text: \"ขั้น %d %s\"}, {id: t, text: \"<i>&amp;</i> 😀👨‍👩‍👧\"}], ", i, i % 50 ? "เปิดที่ทำการ" : unbroken
    printf "units: [office], monitoring: \"%s\", ", "รายงานทุก 6 เดือน"
    print "progress: [{step: s, date: 2568-02-03, state: done, note: \"ทำครบ " i " ครั้ง\"}]}"
  }
}' >"$papers/hostile/content/2568/measures.yaml"

make() { # NAME KIND YEAR DIR
  "$home/prongsai" export "$2" --year "$3" --as-of 2026-11-22 --out "$papers/$1.docx" "$4" >/dev/null
}
for kind in report followup; do
  make "real-$kind" $kind 2563 "$home"
  make "sample-$kind" $kind 2568 "$papers/sample"
  make "hostile-$kind" $kind 2568 "$papers/hostile"
  make "empty-$kind" $kind 2567 "$papers/hostile"
  "$home/prongsai" export $kind --template --out "$papers/template-$kind.docx" >/dev/null
done
(cd "$papers" && soffice "-env:UserInstallation=file://$papers/profile" --headless --convert-to pdf ./*.docx >/dev/null 2>&1)
for docx in "$papers"/*.docx; do
  stem=${docx%.docx}
  [ -s "$stem.pdf" ] || { echo "LibreOffice did not open $docx" >&2; exit 1; }
  pages=$(pdfinfo "$stem.pdf" | awk '/^Pages/ { print $2 }')
  echo "$(basename "$stem") $pages pages, $(wc -c <"$docx") bytes"
  pdftoppm -r 70 -l 12 -png "$stem.pdf" "$stem"
done
rm -rf "$papers/profile"
echo "Pictures are in $papers"
