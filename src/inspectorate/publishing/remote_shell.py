"""What is done on the other machine of an rsync target, as scripts for its `sh`. Pure.

They need what every Linux server has: flock, find, xargs, sha256sum, cp, ln and mv of GNU. The first argument is the
folder of the target.
"""

import shlex

LOCKED = "locked"
BUSY = 75
IN_THE_WAY = 76

_PATIENCE = 3
"""For so many seconds one waits for a publisher that was killed a moment ago."""

_ALONE = """\
cd "$1" && exec 9>>step && flock -w 60 9 || exit 1
"""
"""A step that was begun by a publisher that is gone comes to its end before anybody looks."""

HOLD = f"""\
mkdir -p "$1/releases" "$1/records" || exit 1
exec flock -w {_PATIENCE} -E {BUSY} "$1/lock" sh -c 'echo {LOCKED}; exec cat >/dev/null'
"""
"""Hold the lock as long as the connection stands; when we are killed, it goes with us."""

_LIST = """\
find . -type f -print0 | xargs -0 -r sha256sum -z || exit 1
printf '\\0'
find . ! -type d ! -type f -print0
"""
"""Say the fingerprint of every file of a folder, and then what is no plain file."""

LOOK = f"""\
{_ALONE.rstrip()}
if [ -e current ] && [ ! -L current ]; then exit {IN_THE_WAY}; fi
name=$(readlink current); name=${{name##*/}}
printf '%s\\n' "$name"
ls releases | tr '\\n' ' '
echo
if [ -n "$name" ] && [ -f "records/$name.json" ]; then cat "records/$name.json"; fi
printf '\\0'
if [ -n "$name" ] && cd current/ 2>/dev/null; then
    {_LIST.rstrip()}
fi
exit 0
"""
"""Say the present release, all releases, the record of the present one, and what it really holds."""

RECORD = """\
cd "$1" && [ -d "releases/$2" ] && cat "records/$2.json"
"""

FOUND = f"""\
cd "$1/$2/" || exit 1
{_LIST}"""

TAKE_ALONG = """\
cd "$1/current/" && xargs -0 -r sh -c '
side=$0
for path do
    mkdir -p "$side/$(dirname -- "$path")" && { [ -e "$side/$path" ] || cp -d -l -- "$path" "$side/$path"; } || exit 255
done' "$1/releases/$2"
"""
"""Let files of others, whose paths are given, be in another release as well."""

_FLIP = """\
ln -sfn "releases/$2" current.unfinished && mv -T current.unfinished current
"""

FLIP = f"""\
{_ALONE.rstrip()}
{_FLIP.rstrip()}
"""
"""Let the link lead to a release, in one step."""

FINISH = f"""\
{_ALONE.rstrip()}
cat > "records/$2.json.unfinished" && mv -f "records/$2.json.unfinished" "records/$2.json" &&
printf '%s' "$4" > "records/$2.before" && find "releases/$3" -print0 | xargs -0 sync &&
mv -T "releases/$3" "releases/$2" && {_FLIP.rstrip()} || exit 1
name=$2; kept=' '; number=0
while [ -n "$name" ] && [ "$number" -lt "$5" ]; do
    kept="$kept$name "; name=$(cat "records/$name.before" 2>/dev/null); number=$((number + 1))
done
for one in releases/*; do
    case "$kept" in *" ${{one##*/}} "*) ;; *) rm -rf -- "$one" ;; esac
done
for one in records/*; do
    name=${{one##*/}}; name=${{name%.unfinished}}; name=${{name%.json}}; name=${{name%.before}}
    case "$kept" in *" $name "*) ;; *) rm -f -- "$one" ;; esac
done
exit 0
"""
"""Write the record that is given, name the side folder, and flip the link. What cannot be gone back to is removed."""


def write_command(script: str, *arguments: str) -> str:
    """Return the command that a login shell of the other machine is given."""
    return shlex.join(["sh", "-c", script, "sh", *arguments])


def read_found(output: bytes) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return what `FOUND` says: fingerprints by path, and the paths of what is no plain file."""
    entries = output.decode("utf-8", "surrogateescape").split("\0")
    end = entries.index("") if "" in entries else len(entries)
    files = {path.removeprefix("./"): mark for mark, _, path in (entry.partition("  ") for entry in entries[:end])}
    return files, tuple(entry.removeprefix("./") for entry in entries[end:] if entry)
