# METADATA
# title: Words that names are made of
# description: Folded words, as `name_tokens` holds them, and what they say about a project.
package sus.lib.words

# METADATA
# description: Word -> the stage of a data pipeline it stands for.
pipeline_stages := {
	"acquire": "ingestion",
	"acquisition": "ingestion",
	"aggregate": "transformation",
	"aggregation": "transformation",
	"clean": "transformation",
	"cleaning": "transformation",
	"cleansing": "transformation",
	"curate": "transformation",
	"curation": "transformation",
	"deploy": "serving",
	"elt": "transformation",
	"enrich": "transformation",
	"enrichment": "transformation",
	"etl": "transformation",
	"evaluate": "evaluation",
	"evaluation": "evaluation",
	"extract": "ingestion",
	"extraction": "ingestion",
	"features": "features",
	"featurization": "features",
	"inference": "scoring",
	"ingest": "ingestion",
	"ingestion": "ingestion",
	"landing": "ingestion",
	"load": "loading",
	"loading": "loading",
	"monitoring": "monitoring",
	"predict": "scoring",
	"prep": "transformation",
	"preparation": "transformation",
	"preprocess": "transformation",
	"preprocessing": "transformation",
	"processing": "transformation",
	"reporting": "reporting",
	"score": "scoring",
	"scoring": "scoring",
	"serve": "serving",
	"serving": "serving",
	"train": "training",
	"training": "training",
	"transform": "transformation",
	"transformation": "transformation",
	"validate": "evaluation",
	"validation": "evaluation",
}

# METADATA
# description: Words of a lifecycle. They tell copies of one thing apart, not its pipeline stages.
lifecycles := {
	"acceptance", "dev", "development", "integration", "live", "prd", "prod", "production", "qa", "stage", "staging",
	"test", "testing", "uat",
}

# METADATA
# description: Words that say nothing about what a project is for.
fillers := {"data", "environment", "job", "jobs", "pipeline", "pipelines", "process", "project", "step", "team", "workflow"}

# METADATA
# description: Words by which people name a place of their own.
sandbox := {"personal", "playground", "sandbox", "scratch", "workspace"}

# METADATA
# description: Words by which people name an experiment.
experiment := {"experiment", "experimental", "experiments", "playground", "research", "sandbox"}

# METADATA
# description: Words by which people name production.
production := {"live", "prd", "prod", "production"}

# METADATA
# description: Value of a data classification -> its place from the least to the most sensitive.
sensitivities := {
	"CONFIDENTIAL": 2,
	"Confidential": 2,
	"INTERNAL": 1,
	"Internal": 1,
	"PUBLIC": 0,
	"Public": 0,
	"RESTRICTED": 3,
	"Restricted": 3,
	"confidential": 2,
	"internal": 1,
	"public": 0,
	"restricted": 3,
}

# METADATA
# description: True when free text calls something a sandbox, playground or personal workspace, as a whole word.
mentions_sandbox(text) if {
	regex.match(`(^|[^A-Za-z])([Ss]andbox|SANDBOX|[Pp]layground|PLAYGROUND|[Pp]ersonal [Ww]orkspace|[Mm]y [Ww]orkspace)([^A-Za-z]|$)`, text)
}
