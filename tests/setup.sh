# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by tests/run and gui/run: makes sure that the packages of resources/packages.txt are there.
missing=()
if command -v dpkg-query >/dev/null 2>&1; then
    while read -r package _; do
        case $package in ''|'#'*) continue ;; esac
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done < resources/packages.txt
    if [ ${#missing[@]} -gt 0 ]; then
        echo "Installing: ${missing[*]}"
        sudo=""
        [ "$(id -u)" -eq 0 ] || sudo=sudo
        $sudo apt-get update -qq
        DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    fi
elif ! command -v cmake >/dev/null 2>&1; then
    echo "Not a Debian or Ubuntu system. Install what stands in resources/packages.txt by your own package manager."
    exit 1
fi
