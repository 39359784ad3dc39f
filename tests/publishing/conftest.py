"""What tests of several targets share."""

from collections.abc import Iterator
from dataclasses import dataclass

import boto3
import pytest
from moto.server import ThreadedMotoServer

from publishing.machines import HERE, find_port


@dataclass(frozen=True, slots=True)
class Stand:
    """A server that speaks as S3 does."""

    endpoint: str
    bucket: str

    def read(self, prefix: str) -> dict[str, bytes]:
        """Return what its bucket holds below a prefix."""
        client = boto3.client("s3", endpoint_url=self.endpoint, region_name="eu-west-2")
        listed = client.list_objects_v2(Bucket=self.bucket, Prefix=prefix).get("Contents", [])
        return {
            one["Key"].removeprefix(prefix): client.get_object(Bucket=self.bucket, Key=one["Key"])["Body"].read()
            for one in listed
        }


@pytest.fixture(scope="session")
def s3_server() -> Iterator[str]:
    """Return the address of a server that speaks as S3 does."""
    port = find_port()
    server = ThreadedMotoServer(ip_address=HERE, port=port, verbose=False)
    server.start()
    yield f"http://{HERE}:{port}"
    server.stop()


@pytest.fixture
def stand(s3_server: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Stand:
    """Return a new bucket, with a key for it in the environment."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAMADEUPMADEUPMADE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "made-up/secret+made-up")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    bucket = f"made-up-{abs(hash(request.node.nodeid)) % 10**12}"
    client = boto3.client("s3", endpoint_url=s3_server, region_name="eu-west-2")
    client.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "eu-west-2"})
    return Stand(s3_server, bucket)
