#!/bin/sh
# How often an audit is right: fictional councils whose defects are known, changed by seeds.
# Repeat with: src/bench/audit.sh [FIRST-SEED LAST-SEED]
set -eu
cd "$(dirname "$0")/../.."
out=$PWD/target/audit-figures
mkdir -p target
mvn -B -ntp -q test -Dtest=MutationTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Daudit.first="${1:-3001}" -Daudit.last="${2:-3040}" -Daudit.out="$out"
echo "Seeds ${1:-3001} to ${2:-3040}, the five layouts:"
cat "$out"
echo
echo "Layouts that no fixture has:"
cat "$out.remade"
echo
echo "Every item that was judged otherwise: $out.wrong, $out.remade.wrong"
