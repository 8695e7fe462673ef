#!/bin/sh
# Every figure of src/docs/benchmarks.md on speed, one after the other, from a clean checkout, and at the end the
# table of aims with what was measured:
#   src/bench/run.sh [-q] [FIGURE…]        for example: src/bench/run.sh -q peers-60 stages
# Give the machine nothing else to do: about two hours on two cores. With -q less than 25 minutes: fewer rounds, fewer
# agencies, no figure that has no aim, and none may take longer than LIMIT seconds (420). Sizes: PAGES=10000
# LARGE=100000 AGENCIES=1000. Needs what the scripts name in their first lines. What each figure printed stays in
# target/bench/figures. A new figure is a script of its own and a line here.
set -u
cd "$(dirname "$0")" || exit 2
quick=''
if [ "${1:-}" = -q ]; then
  quick=yes
  shift
fi
pages=${PAGES:-10000}
large=${LARGE:-100000}
if [ -n "$quick" ]; then
  figures=${*:-peers-60 peers-2000 peers-10000 prose-10000 cold stages incremental preview inner-loops agencies large}
  agencies=${AGENCIES:-200} limit=${LIMIT:-420}
else
  figures=${*:-peers-60 peers-1000 peers-2000 peers-10000 prose-10000 large cold stages completeness inner-loops evidence incremental preview agencies}
  agencies=${AGENCIES:-1000} limit=${LIMIT:-0}
fi

rounds() { # ROUNDS [QUICK]: or as many as a quick run has
  if [ -n "$quick" ]; then echo "${2:-1}"; else echo "$1"; fi
}

figure() {
  case $1 in
    peers-60) run ./peers.sh 60 "$(rounds 9 5)" ;;
    peers-1000) run ./peers.sh 1000 3 ;;
    peers-2000) PEERS='hugo jbake' run ./peers.sh $((pages / 5)) "$(rounds 1 0)" ;;
    peers-10000) run ./peers.sh "$pages" "$(rounds 5)" ;;
    prose-10000) PEERS=$(rounds 'hugo eleventy' hugo) run ./peers.sh "$pages" "$(rounds 3)" prose ;;
    large) run ./large.sh "$large" ;;
    cold) run ./cold-build.sh "$(rounds 9 5)" ;;
    stages) run ./stages.sh 1000 3 && run ./stages.sh "$pages" "$(rounds 2)" && run ./stages.sh "$pages" "$(rounds 2)" prose ;;
    completeness) run ./completeness.sh ;;
    inner-loops) run ./jmh.sh ;;
    incremental) run ./incremental.sh "$pages" "$(rounds 5 2)" ;;
    preview) KINDS=$(rounds 'own items prose yaml warnings template' 'own items prose') run ./serve.sh "$pages" 20 "$(rounds 500 0)" "$(rounds 100 0)" ;;
    evidence) run ./evidence.sh ;;
    agencies) run ./many-agencies.sh "$agencies" ;;
    *) echo "no such figure: $1" >&2; return 2 ;;
  esac
}

run() { # COMMAND…
  if [ "$limit" -gt 0 ]; then timeout "$limit" "$@"; else "$@"; fi
}

../../prongsai --version || exit 2 # a clean checkout has no jar yet

told=../../target/bench/figures
mkdir -p "$told"
failed=0
for name in $figures; do
  printf '\n## %s\n\n' "$name"
  start=$(date +%s)
  figure "$name" >"$told/$name" || {
    echo "$name: not measured, or not to its end" | tee -a "$told/$name" >&2
    failed=1
  }
  cat "$told/$name"
  echo "$name: $(($(date +%s) - start)) s" >&2
done
printf '\n## Aims\n\n'
./aims.sh "$told"
exit $failed
