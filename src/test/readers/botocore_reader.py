"""Reads credentials files as boto3 ("boto3") or as the aws program ("aws") does.

Standard input: lines of "file TAB profile". Standard output: for each, "key id TAB secret TAB
token", or "refused" where the whole file is, or "none" where the profile has no keys.
"""

import os
import sys

if sys.argv[1] == "aws":
    import awscli.clidriver  # as /usr/bin/aws does; it brings a botocore of its own
    from awscli.botocore.session import Session
else:
    import boto3
    from botocore.session import Session


def keys(file, profile):
    os.environ["AWS_SHARED_CREDENTIALS_FILE"] = file
    core = Session(profile=profile)
    try:
        if profile not in core.full_config["profiles"]:
            return "none"
        if sys.argv[1] == "boto3":
            core = boto3.Session(botocore_session=core)
        found = core.get_credentials()
    except Exception as fault:  # by name, for aws brings exceptions of its own
        name = type(fault).__name__
        if name == "ConfigParseError":
            return "refused"
        return "none" if "Credential" in name else "fault " + repr(fault)
    if found is None:
        return "none"
    frozen = found.get_frozen_credentials()
    return "\t".join((frozen.access_key, frozen.secret_key, frozen.token or ""))


for line in sys.stdin:
    print(keys(*line.rstrip("\n").split("\t")).replace("\n", "\\n"))
