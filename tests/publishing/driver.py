"""Publish or roll back in a program of its own, which can be killed, or be given too small a disk.

python driver.py publish|rollback SITE BASE TARGET-AS-JSON [BYTES]
"""

import json
import resource
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from inspectorate.model.targets import Target, TargetKind
from inspectorate.publishing.mishaps import NotPublished, Refused
from inspectorate.publishing.publish import publish, roll_back
from publishing.made_sites import order_for


def main(action: str, site: str, base: str, settings: str, largest: str = "") -> int:
    """Say that all is read, do it, and say how it went."""
    fields = json.loads(settings)
    target = Target(**{**fields, "kind": TargetKind(fields["kind"])})
    order = order_for(Path(site), target, Path(base))
    if largest:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(largest), int(largest)))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    try:
        if action == "publish":
            publish(order, lambda _: None, lambda _: None)
        else:
            roll_back(target, Path(base), lambda _: None)
    except NotPublished as mishap:
        sys.stdout.write("\n".join((mishap.what, mishap.state, mishap.to_do)))
        return 4 if isinstance(mishap, Refused) else 3
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
