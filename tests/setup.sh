# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by tests/run and gui/run: makes sure that the packages of resources/packages.txt are there.
install_also() {  # PACKAGE...: those that are missing
    local missing=() package sudo=""
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "Installing: ${missing[*]}"
    [ "$(id -u)" -eq 0 ] || sudo=sudo
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
if command -v dpkg-query >/dev/null 2>&1; then
    # shellcheck disable=SC2046  # a package a word
    install_also $(grep -v '^#' resources/packages.txt)
elif ! command -v cmake >/dev/null 2>&1; then
    echo "Not a Debian or Ubuntu system. Install what stands in resources/packages.txt by your own package manager."
    exit 1
fi
