#!/bin/sh
# Makes a stock JBake project that bakes the same pages as a built site: same number, same addresses,
# same size. Each page's <main> becomes an HTML content file; the rest of the first page, the template.
#   src/bench/stock-project.sh SITE PROJECT
set -eu
site=$(cd "$1" && pwd)
mkdir -p "$2"
project=$(cd "$2" && pwd)
rm -rf "$project/content" "$project/templates" "$project/assets" "$project/output"
mkdir -p "$project/content" "$project/templates" "$project/assets"

cut_main() { # FILE before|main|after
  awk -v part="$2" '
    { all = all $0 "\n" }
    END {
      start = index(all, "<main"); rest = substr(all, start); end = start + index(rest, "</main>") + 6
      if (!start) { start = index(all, "<body"); end = start + index(substr(all, start), "</body>") - 1 }
      if (part == "before") printf "%s", substr(all, 1, start - 1)
      if (part == "main") printf "%s", substr(all, start, end - start)
      if (part == "after") printf "%s", substr(all, end)
    }' "$1"
}

(cd "$site" && find . -name '*.html' | sort) | while IFS= read -r page; do
  mkdir -p "$project/content/$(dirname "$page")"
  {
    printf 'title=%s\ntype=page\nstatus=published\n~~~~~~\n' "$page"
    cut_main "$site/$page" main
  } >"$project/content/$page"
done

{
  printf '<#noparse>'
  cut_main "$site/index.html" before
  printf '</#noparse>${content.body}<#noparse>'
  cut_main "$site/index.html" after
  printf '</#noparse>'
} >"$project/templates/page.ftl"

(cd "$site" && find . -type f ! -name '*.html' | sort) | while IFS= read -r file; do
  mkdir -p "$project/assets/$(dirname "$file")"
  cp "$site/$file" "$project/assets/$file"
done

cat >"$project/jbake.properties" <<END
render.index=false
render.feed=false
render.archive=false
render.tags=false
END
