"""What the shorthand of estates leaves out: AWS's own blueprints, names of roles, ids."""

from __future__ import annotations

import hashlib
import uuid

_NAMESPACE = uuid.UUID("6f0d3c1e-6d0f-5c1a-9f0e-2b7d5f2a9c11")

MANAGED_BLUEPRINTS = (
    "AmazonBedrockChatAgent", "AmazonBedrockEvaluation", "AmazonBedrockFlow", "AmazonBedrockFunction",
    "AmazonBedrockGuardrail", "AmazonBedrockKnowledgeBase", "AmazonBedrockPrompt", "DataLake", "EmrOnEc2", "EmrOnEks",
    "EmrServerless", "LakehouseAdmin", "LakehouseCatalog", "MLExperiments", "MLflowApp", "PartnerApps", "QuickSight",
    "RedshiftServerless", "S3Bucket", "S3TableCatalog", "Tooling", "ToolingLite", "Workflows",
)  # fmt: skip
"""The roster of a V2 domain, in the API's spelling (domain.md 3.1)."""

USER_PARAMETERS: dict[str, dict[str, str]] = {
    "Tooling": {
        "allowConnectionToUserGovernedEmrClusters": "false",
        "enableNetworkIsolation": "true",
        "enableSpaces": "true",
        "idleTimeoutInMinutes": "60",
        "lifecycleManagement": "ENABLED",
        "logGroupRetention": "731",
        "maxEbsVolumeSize": "100",
        "maxIdleTimeoutInMinutes": "525600",
        "minIdleTimeoutInMinutes": "60",
        "sagemakerDomainNetworkType": "VpcOnly",
    },
    "DataLake": {"glueDbName": "glue_db"},
    "RedshiftServerless": {"redshiftDbName": "dev", "redshiftMaxCapacity": "512"},
}
"""Blueprint -> parameter -> default (domain.md 1.3); all values are texts."""

NEEDS_NETWORK = {
    "Tooling",
    "DataLake",
    "RedshiftServerless",
    "EmrServerless",
    "EmrOnEc2",
    "EmrOnEks",
    "Workflows",
    "MLExperiments",
    "MLflowApp",
}
"""Blueprints that take VPC, subnets and an S3 location per Region."""


def digest(*parts: str, length: int) -> str:
    """Return the first hex digits of a hash over the parts: ids that are the same on every load."""
    return hashlib.sha256("/".join(parts).encode()).hexdigest()[:length]


def person_id(domain: str, kind: str, name: str) -> str:
    """Return the id of a user or group, in the form of Identity Center."""
    return str(uuid.uuid5(_NAMESPACE, f"{domain}/{kind}/{name}"))


def blueprint_id(domain: str, name: str) -> str:
    """Return a blueprint's id; it differs between domains, as AWS's do."""
    return digest(domain, "blueprint", name, length=14)


def regional_parameters(account: str, region: str) -> dict[str, str]:
    """Return the network, bucket and key of an account's own in a Region."""
    return {
        "AZs": f"{region}a,{region}b",
        "KmsKeyArn": key_arn(account, region),
        "S3Location": f"s3://amazon-sagemaker-{account}-{region}-{digest(account, region, length=12)}",
        "Subnets": f"subnet-{digest(account, region, 'a', length=17)},subnet-{digest(account, region, 'b', length=17)}",
        "VpcId": f"vpc-{digest(account, region, length=17)}",
    }


def key_arn(account: str, region: str) -> str:
    """Return the ARN of an account's customer managed key."""
    key = uuid.uuid5(_NAMESPACE, f"{account}/{region}/key")
    return f"arn:aws:kms:{region}:{account}:key/{key}"
