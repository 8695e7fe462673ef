#!/bin/sh
# Every figure of src/docs/benchmarks.md on speed, one after the other, from a clean checkout:
#   src/bench/run.sh [FIGURE…]             for example: src/bench/run.sh peers-60 stages
# Give the machine nothing else to do: about two hours on two cores. Needs what the scripts name in their first lines.
# A new figure is a script of its own and a line here.
set -u
cd "$(dirname "$0")" || exit 2
figures=${*:-peers-60 peers-1000 peers-2000 peers-10000 prose-10000 large cold stages completeness inner-loops evidence incremental agencies office}

figure() {
  case $1 in
    peers-60) ./peers.sh 60 9 ;;
    peers-1000) ./peers.sh 1000 3 ;;
    peers-2000) PEERS='hugo jbake' ./peers.sh 2000 1 ;;
    peers-10000) ./peers.sh 10000 5 ;;
    prose-10000) ./peers.sh 10000 3 prose ;;
    large) ./large.sh ;;
    cold) ./cold-build.sh 9 ;;
    stages) ./stages.sh 1000 3 && ./stages.sh 10000 2 && ./stages.sh 10000 2 prose ;;
    completeness) ./completeness.sh ;;
    inner-loops) ./jmh.sh ;;
    incremental) ./incremental.sh ;;
    evidence) ./evidence.sh ;;
    agencies) ./many-agencies.sh ;;
    office) ./office.sh ;;
    *) echo "no such figure: $1" >&2; return 2 ;;
  esac
}

../../prongsai --version || exit 2 # a clean checkout has no jar yet

failed=0
for name in $figures; do
  printf '\n## %s\n\n' "$name"
  if ! figure "$name"; then
    echo "$name: not measured" >&2
    failed=1
  fi
done
exit $failed
