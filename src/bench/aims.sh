#!/bin/sh
# The aims on speed beside what run.sh measured last, as a table; what was not measured is "–".
#   src/bench/aims.sh [FOLDER]             FOLDER holds what the figures printed (target/bench/figures)
set -eu
told=${1:-$(dirname "$0")/../../target/bench/figures}

cell() { # FIGURE ROW FIELD: of the last table row that begins so
  [ -r "$told/$1" ] || return 0
  awk -F' *\\| *' -v row="$2" -v field="$3" 'index($2, row) == 1 { found = $field } END { print found }' "$told/$1"
}

row() { # WHAT AIM UNIT MEASURED
  awk -v what="$1" -v aim="$2" -v unit="$3" -v is="$4" 'BEGIN {
    if (is == "" || is == "–") print "| " what " | " aim unit " | – | not measured |"
    else print "| " what " | " aim unit " | " is unit " | " (is + 0 <= aim + 0 ? "met" : sprintf("missed, %.1f times", is / aim)) " |"
  }'
}

edits() { # KIND: the median wall time of an edit : that of the full build
  [ -r "$told/incremental" ] || return 0
  awk -F'\t' -v kind="$1" '$1 == kind && $2 == "full" { full = $3 } $1 == kind && $2 ~ /^edit/ { print $3 / full }
    ' full=1 "$told/incremental" | sort -n | awk '{ v[NR] = $1 } END { if (NR) printf "%.2f", v[int((NR + 1) / 2)] }'
}

warm() { # KIND: milliseconds
  [ -r "$told/incremental" ] || return 0
  awk -F'\t' -v kind="$1" '$1 == kind && $2 == "in one JVM" { if (split($3, a, "median ") == 2) print a[2] + 0 }' "$told/incremental"
}

repainted() { # KIND: milliseconds
  cell preview "$1, save to repainted" 3
}

size() { # FIGURE
  [ -r "$told/$1" ] && sed -n 's/^\([0-9]*\) pages.*/\1/p' "$told/$1" | head -n 1
}

items=$(size peers-10000 || echo 10000)
prose=$(size prose-10000 || echo 10000)
echo '| What | Aim | Measured | |'
echo '|---|---|---|---|'
row "$items pages of items, building alone : Hugo, CPU" 0.45 '' "$(cell peers-10000 'ours, building' 6)"
row "$items pages of items, built and verified : Hugo, CPU" 0.9 '' "$(cell peers-10000 '`prongsai' 6)"
row "$prose pages of prose, building alone : Hugo, CPU" 0.45 '' "$(cell prose-10000 'ours, building' 6)"
row "$prose pages of prose, built and verified : Hugo, CPU" 0.9 '' "$(cell prose-10000 '`prongsai' 6)"
row "$(size peers-2000 || echo 2000) pages, built and verified : stock JBake, CPU" 0.01 '' "$(cell peers-2000 '`prongsai' 8)"
row '60 pages, cold, wall' 0.5 ' s' "$(cell peers-60 '`prongsai' 3)"
row '60 pages, cold, wall : Eleventy' 0.5 '' "$(cell peers-60 '`prongsai' 7)"
row 'one edit, a new process, items, wall : full' 0.5 '' "$(edits items)"
row 'one edit, a new process, prose, wall : full' 0.5 '' "$(edits prose)"
row 'one edit, in one JVM, items' 150 ' ms' "$(warm items)"
row 'one edit, in one JVM, prose' 150 ' ms' "$(warm prose)"
row 'save to repainted page, own site' 200 ' ms' "$(repainted own)"
row "save to repainted page, $items pages of items" 500 ' ms' "$(repainted "items $items")"
row "save to repainted page, $prose pages of prose" 500 ' ms' "$(repainted "prose $prose")"
row 'all 7,850 agencies, one run' 60 ' min' "$(cell agencies 'all new' 9 | sed 's/ min//')"
if [ -r "$told/large" ]; then
  awk -F' *\\| *' '$2 ~ /^[0-9]+$/ { n++; at[n] = $2; page[n] = $7; built[n] = $4 } END {
    if (n < 2 || built[2] == "not built") print "| " at[2] " pages in a heap of 1 GB | built | not built | missed |"
    else {
      print "| " at[2] " pages in a heap of 1 GB | built | built | met |"
      r = page[2] / page[1]
      printf "| CPU a page at %d : at %d | 1.2 | %.2f | %s |\n", at[2], at[1], r, r <= 1.2 ? "met" : "missed"
    } }' "$told/large"
fi
