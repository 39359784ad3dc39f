"""Real counterparts on this machine, at free ports: sshd, nginx, and a wire that can be cut."""

import getpass
import os
import signal
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from needs import find_program

HERE = "127.0.0.1"
_PATIENCE = 20


def find_port() -> int:
    """Return a port that is free now."""
    with socket.socket() as one:
        one.bind((HERE, 0))
        port: int = one.getsockname()[1]
        return port


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until a program answers at its port."""
    for _ in range(_PATIENCE * 10):
        assert process.poll() is None, process.communicate()
        with suppress(OSError), socket.create_connection((HERE, port), timeout=1):
            return
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.1)
    raise AssertionError(f"Nothing answers at {port}.")


@contextmanager
def running(command: list[str], port: int, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server until the test is done."""
    with log.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT) as process:
        try:
            wait_for(port, process)
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(_PATIENCE)


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine that can be reached by SSH."""

    port: int
    user: str
    shell: str
    """What stands in RSYNC_RSH for somebody who has the key."""
    stranger: str
    """The same for somebody who has another key."""
    full: str
    """The same for somebody who may write files of 512 bytes at most, as on a disk that is full."""


@contextmanager
def ssh_machine(folder: Path) -> Iterator[Machine]:
    """Run an sshd that knows one key."""
    program = find_program("sshd", "/usr/sbin/sshd")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # sshd of root asks for it
    folder.mkdir()
    for name in ("host", "key", "wrong", "full"):
        make = [find_program("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(make, check=True)
    port = find_port()
    known = folder / "known"
    known.write_text(f"[{HERE}]:{port} {(folder / 'host.pub').read_text()}")
    limited = "trap '' XFSZ; ulimit -f 1; eval \\\"$SSH_ORIGINAL_COMMAND\\\""
    keys = f'{(folder / "key.pub").read_text()}command="{limited}" {(folder / "full.pub").read_text()}'
    (folder / "known-keys").write_text(keys)
    settings = folder / "sshd_config"
    settings.write_text(
        f"Port {port}\nListenAddress {HERE}\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/known-keys\n"
        f"PidFile {folder}/pid\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
        "KbdInteractiveAuthentication no\nPermitRootLogin yes\nMaxStartups 200\n"
    )
    options = f"ssh -F /dev/null -o UserKnownHostsFile={known} -o IdentitiesOnly=yes -i {folder}/"
    with running([program, "-f", str(settings), "-D", "-e"], port, folder / "log"):
        yield Machine(port, getpass.getuser(), f"{options}key", f"{options}wrong", f"{options}full")


@contextmanager
def web_server(root: Path, folder: Path) -> Iterator[str]:
    """Run nginx over a folder, as a publications team would; give its address."""
    program = find_program("nginx", "/usr/sbin/nginx")
    folder.mkdir()
    port = find_port()
    paths = "".join(
        f"{name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
        f"events {{ worker_connections 1024; }}\nhttp {{\naccess_log off;\n{paths}"
        f"server {{ listen {HERE}:{port}; root {root}; index index.html; error_page 404 /404.html; }}\n}}\n"
    )
    with running([program, "-c", str(folder / "nginx.conf"), "-p", str(folder)], port, folder / "log"):
        yield f"http://{HERE}:{port}/"


@contextmanager
def cut_wire(to_port: int, after: int) -> Iterator[int]:
    """Pass bytes on to a port, and cut every connection after so many; give the port to speak to."""
    with socket.create_server((HERE, 0)) as server:
        wire = _Wire(server, to_port, after)
        accepting = wire.start(wire.serve)
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
        accepting.join()
        for thread in wire.threads:
            thread.join()


@dataclass(slots=True)
class _Wire:
    server: socket.socket
    to_port: int
    left: int
    threads: list[threading.Thread] = field(default_factory=list)

    def start(self, what: Callable[..., None], *arguments: socket.socket) -> threading.Thread:
        thread = threading.Thread(target=what, args=arguments, daemon=True)
        thread.start()
        return thread

    def serve(self) -> None:
        with suppress(OSError):
            while True:
                self.threads.append(self.start(self._join, self.server.accept()[0]))

    def _join(self, near: socket.socket) -> None:
        with near, socket.create_connection((HERE, self.to_port)) as far:
            back = self.start(self._pass_on, far, near)
            self._pass_on(near, far)
            back.join()

    def _pass_on(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while self.left > 0 and (piece := source.recv(min(4096, self.left))):
                self.left -= len(piece)
                sink.sendall(piece)
        for one in (source, sink):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
