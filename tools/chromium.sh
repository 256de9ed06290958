#!/usr/bin/env bash
# See that a Chromium is there: the reports are tested in a real browser.
set -euo pipefail

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then
        exit 0
    fi
done

if command -v apt-get >/dev/null; then
    as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            echo "The report tests need Chromium. Install it: sudo apt-get install chromium" >&2
            exit 1
        fi
        as_root=(sudo -n)
    fi
    echo "installing Chromium with apt-get: the report tests open reports in it" >&2
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    if ! {
        "${as_root[@]}" apt-get update --quiet &&
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes --no-install-recommends \
                chromium fonts-dejavu-core
    } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        echo "Chromium could not be installed with apt-get (its last words are above). Install it by hand." >&2
        exit 1
    fi
    exit 0
fi

echo "The report tests need Chromium. Install it with this machine's package manager (package chromium)." >&2
exit 1
