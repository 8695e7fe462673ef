#!/bin/sh
# Walks the clerk's guide (src/docs/th/clerk.md) from an empty folder on, as it is written, and takes its pictures:
# the workbook and the report in LibreOffice's windows, the site and the list of what is left in a browser.
#   src/bench/clerk-screenshots.sh       needs soffice with a window (libreoffice-calc, -writer, -l10n-th), xvfb, xdotool,
#                                        imagemagick and a Chromium; Sarabun or Laksaman to look as in Word
set -eu
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8
for tool in soffice Xvfb xdotool import convert; do
  command -v $tool >/dev/null || { echo "$tool is missing: apt-get install libreoffice-calc libreoffice-writer libreoffice-l10n-th xvfb xdotool imagemagick" >&2; exit 1; }
done
browser=${PRONGSAI_BROWSER:-$(command -v chromium || command -v google-chrome)}
desk=$PWD/target/guide
rm -rf "$desk" && mkdir -p "$desk/desk" "$desk/profile/user"
./prongsai --version >/dev/null
mvn -B -ntp -q -Dspotless.check.skip=true test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
java -Dfile.encoding=UTF-8 -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
  org.prongsai.guide.Walk "$desk/desk" >"$desk/said.txt" || { tail -20 "$desk/said.txt" >&2; exit 1; }
site=$desk/desk/ita

small() { # FROM TO [OPTION…]: few colours, small for a repository
  from=$1 to=$2
  shift 2
  convert "$from" "$@" -resize 900x -colors 96 -strip "PNG8:src/docs/th/$to"
}

page() { # NAME FILE
  "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run --disable-background-networking \
    "--user-data-dir=$desk/browser" "--screenshot=$desk/$1.png" --window-size=1100,760 "file://$2" >/dev/null 2>&1
  small "$desk/$1.png" "clerk-$1.png"
}
page report "$site/target/report/index.html"
page site "$site/target/site/2568/measures/index.html"

cat >"$desk/profile/user/registrymodifications.xcu" <<'XCU'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="UILocale" oor:op="fuse"><value>th</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.9</value></prop></item>
</oor:items>
XCU
display=:$((90 + $$ % 100))
Xvfb $display -screen 0 1360x860x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen 2>/dev/null || true' EXIT
window() { # NAME FILE [KEY…]: opens it, presses keys, takes a picture
  name=$1 file=$2
  shift 2
  DISPLAY=$display soffice "-env:UserInstallation=file://$desk/profile" --norestore --nologo "$file" >/dev/null 2>&1 &
  office=$!
  sleep 25
  DISPLAY=$display xdotool mousemove 1272 620
  for key in "$@"; do DISPLAY=$display xdotool key "$key"; sleep 2; done
  DISPLAY=$display import -window root "$desk/$name.png"
  # By this profile's name: what was started here, and nobody else's. Its starter does not end when asked.
  for p in $(pgrep -f "UserInstallation=file://$desk/profile"); do kill "$p" 2>/dev/null || true; done
  sleep 3
  for p in $(pgrep -f "UserInstallation=file://$desk/profile"); do kill -9 "$p" 2>/dev/null || true; done
  wait $office 2>/dev/null || true
  small "$desk/$name.png" "clerk-$name.png" -fuzz 2% -trim +repage
}
window workbook "$site/content/ข้อมูล.xlsx" ctrl+Next
window word "$site/รายงานมาตรการ.docx"
ls -l src/docs/th/*.png
