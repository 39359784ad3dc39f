"""Speak to storage as Amazon's S3 speaks. The only module that knows boto3."""

import base64
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError

from inspectorate.publishing.mishaps import NOTHING_CHANGED, NotPublished, Refused, TargetFailed

SHA256 = "inspectorate-sha256"
"""The metadata by which an object of ours is known: whoever else writes one does not give it."""
_NOT_THERE = frozenset({"404", "NoSuchKey", "NotFound"})
_CLASH = frozenset({"PreconditionFailed", "ConditionalRequestConflict", "412", "409"})
_NO_CONDITIONS = "NotImplemented"
"""What storage answers that knows neither `If-Match` nor `If-None-Match`."""
_LOGIN = frozenset(
    {"403", "AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidClientTokenId"}
)
_AGAIN = "Publish again: what has arrived is not sent twice."
_HALF_WAY = (
    "Some new files may be there already. Every file is whole, and no page points at one that is missing; until the "
    "publication is finished, readers may see former and new pages side by side."
)


class Clash(Exception):  # noqa: N818  # it is what happened
    """An object is not as it was a moment ago: somebody else was quicker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """An object, as the storage tells of it."""

    etag: str
    sha256: str | None
    """What we said of it when we put it there; None where it is not ours."""
    age: timedelta
    """By the clock of the storage."""


class Storage:
    """A bucket."""

    def __init__(self, bucket: str, region: str | None, endpoint: str | None) -> None:
        """Prepare; nothing is sent yet. Keys come from where boto3 looks for them."""
        style = {"addressing_style": "path"} if endpoint else {}
        settings = Config(
            s3=style,
            retries={"mode": "standard", "max_attempts": 4},
            connect_timeout=20,
            read_timeout=60,
            max_pool_connections=16,
            # Other makers' storage does not know the newer checksums; Content-MD5 is known by all.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        )
        self._bucket = bucket
        self._has_conditions = True
        session = boto3.session.Session()
        self._client: Any = session.client("s3", region_name=region, endpoint_url=endpoint, config=settings)

    def list_etags(self, prefix: str) -> dict[str, str]:
        """Return the ETags of all objects whose keys begin so, by what follows."""
        pages = self._client.get_paginator("list_objects_v2").paginate(Bucket=self._bucket, Prefix=prefix)
        found = (one for page in pages for one in page.get("Contents", ()))
        return {one["Key"].removeprefix(prefix): one["ETag"] for one in found}

    def look_at(self, key: str) -> Stored | None:
        """Return what is known of an object, or None where there is none."""
        try:
            answer = self._client.head_object(Bucket=self._bucket, Key=key)
        except ClientError as error:
            if _code(error) in _NOT_THERE:
                return None
            raise
        now = parsedate_to_datetime(answer["ResponseMetadata"]["HTTPHeaders"]["date"])
        return Stored(etag=answer["ETag"], sha256=answer["Metadata"].get(SHA256), age=now - answer["LastModified"])

    def read(self, key: str) -> bytes | None:
        """Return what an object holds, or None where there is none."""
        try:
            content: bytes = self._client.get_object(Bucket=self._bucket, Key=key)["Body"].read()
        except ClientError as error:
            if _code(error) in _NOT_THERE:
                return None
            raise
        return content

    def put(self, key: str, content: bytes, instead_of: str | None, headers: Mapping[str, str]) -> str:
        """Put an object in the place of the one with an ETag, or where none is; return its own ETag.

        Storage that cannot be told so is looked at just before.

        Raises:
            Clash: something else is there.
        """
        if not self._has_conditions:  # the next best: look, and put at once
            there = self.look_at(key)
            if (there.etag if there else None) != instead_of:
                raise Clash(key)
        only = {"IfMatch": instead_of} if instead_of else {"IfNoneMatch": "*"}
        condition = only if self._has_conditions else {}
        md5 = base64.b64encode(hashlib.md5(content, usedforsecurity=False).digest()).decode()
        metadata = {SHA256: hashlib.sha256(content).hexdigest()}
        try:
            answer = self._client.put_object(
                Bucket=self._bucket, Key=key, Body=content, ContentMD5=md5, Metadata=metadata, **condition, **headers
            )
        except ClientError as error:
            if _code(error) in _CLASH:
                raise Clash(key) from None
            if _code(error) == _NO_CONDITIONS and self._has_conditions:
                self._has_conditions = False
                return self.put(key, content, instead_of, headers)
            raise
        etag: str = answer["ETag"]
        return etag

    def overwrite(self, key: str, content: bytes) -> None:
        """Put an object of our own records, whatever is there."""
        self._client.put_object(Bucket=self._bucket, Key=key, Body=content, ContentType="application/json")

    def copy(self, source: str, key: str) -> None:
        """Let the storage copy an object, with all that is said of it."""
        self._client.copy_object(
            Bucket=self._bucket, Key=key, CopySource={"Bucket": self._bucket, "Key": source}, MetadataDirective="COPY"
        )

    def delete(self, key: str) -> None:
        """Delete an object; none there is as good."""
        self._client.delete_object(Bucket=self._bucket, Key=key)


@contextmanager
def explained() -> Iterator[None]:
    """Say in the words of a publications team what the storage or the network answered.

    Raises:
        NotPublished: with what happened, what readers see, and what to do.
    """
    try:
        yield
    except Clash as clash:
        raise Refused(
            f"Another hand changed {clash} at the target while this was published.",
            _HALF_WAY,
            "Look at what is there, and publish again; with --take-over, ours takes its place.",
        ) from None
    except ClientError as error:
        raise _explain(error) from None
    except NoCredentialsError:
        what = "There is no key for the storage on this machine."
        to_do = "Give it where Amazon's programs look for it: in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, in "
        raise TargetFailed(what, NOTHING_CHANGED, f"{to_do}~/.aws, or as a role.") from None
    except BotoCoreError as error:
        raise TargetFailed(f"The connection to the storage broke: {error}", _HALF_WAY, _AGAIN) from None


def _explain(error: ClientError) -> NotPublished:
    said = error.response.get("Error", {}).get("Message") or str(error)
    code = _code(error)
    if code in _LOGIN:
        what = f"The storage refused the login, or does not let us do this: {said} ({code})"
        return TargetFailed(what, _HALF_WAY, "Look at the key and at what it may do in the bucket, and publish again.")
    if code == "NoSuchBucket":
        return TargetFailed(
            f"There is no such bucket: {said}", "Nothing was changed.", "Correct `bucket` in site.yaml."
        )
    return TargetFailed(f"The storage said: {said} ({code})", _HALF_WAY, _AGAIN)


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", ""))
