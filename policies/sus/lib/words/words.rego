# METADATA
# title: Words that names and descriptions are made of
# description: |
#   Folded words, as `name_tokens` and `description_tokens` hold them, and what they say about a project. Heuristics
#   take them as one signal among others: a company has words of its own.
package sus.lib.words

# METADATA
# description: Word -> the stage of a data pipeline it stands for.
pipeline_stages := {word: stage |
	some stage, known in _words_of_stages
	some word in known
}

_words_of_stages := {
	"analysis": {
		"analyse", "analyses", "analysis", "analytics", "analyze", "exploration", "explore", "insight", "insights",
		"mine", "mining", "profile", "profiling", "query", "querying",
	},
	"archiving": {
		"archival", "archive", "archiving", "backup", "purge", "retention",
	},
	"evaluation": {
		"assess", "backtest", "backtesting", "check", "checks", "evaluate", "evaluation", "evaluator", "quality",
		"reconcile", "reconciliation", "validate", "validation", "validator", "verification", "verify",
	},
	"features": {
		"embed", "embedding", "embeddings", "encode", "encoding", "feature", "features", "featurisation", "featurise",
		"featurization", "featurize", "vectorization", "vectorize",
	},
	"ingestion": {
		"acquire", "acquisition", "bronze", "capture", "capturing", "collect", "collecting", "collection", "collector",
		"connector", "connectors", "crawl", "crawler", "crawling", "download", "dump", "extract", "extracting",
		"extraction", "extractor", "feed", "feeds", "fetch", "fetching", "gather", "gathering", "harvest", "harvester",
		"harvesting", "import", "importing", "imports", "inbound", "ingest", "ingesting", "ingestion", "ingress",
		"intake", "land", "landing", "onboarding", "pull", "raw", "receive", "replicate", "replication", "retrieval",
		"retrieve", "scrape", "scraper", "scraping", "source", "sourcing", "sync", "synchronization", "upload",
	},
	"labeling": {
		"annotate", "annotation", "label", "labeling", "labelling", "labels",
	},
	"loading": {
		"load", "loader", "loading", "loads", "persist", "sink", "storage", "store", "storing",
	},
	"monitoring": {
		"alerting", "alerts", "drift", "monitor", "monitoring", "observability", "observe", "watch",
	},
	"orchestration": {
		"orchestrate", "orchestration", "schedule", "scheduler", "scheduling", "trigger",
	},
	"reporting": {
		"bi", "dashboard", "dashboarding", "dashboards", "report", "reporting", "reports", "summarize", "summary",
		"visualisation", "visualise", "visualization", "visualize", "viz",
	},
	"scoring": {
		"infer", "inference", "inferencing", "predict", "predicting", "prediction", "predictions", "rank", "ranking",
		"score", "scorer", "scores", "scoring",
	},
	"serving": {
		"activate", "activation", "api", "consume", "consumption", "deliver", "delivery", "deploy", "deployment",
		"dispatch", "disseminate", "distribute", "distribution", "egress", "endpoint", "endpoints", "export", "exports",
		"expose", "exposure", "gold", "outbound", "publish", "publishing", "release", "rollout", "serve", "serving",
		"syndication",
	},
	"training": {
		"finetune", "finetuning", "fit", "fitting", "hyperparameter", "learn", "learning", "modeling", "modelling",
		"retrain", "retraining", "train", "trainer", "training", "tune", "tuning",
	},
	"transformation": {
		"aggregate", "aggregating", "aggregation", "anonymization", "anonymize", "blend", "blending", "clean", "cleaning",
		"cleanse", "cleansing", "conform", "conformance", "consolidate", "consolidation", "conversion", "convert",
		"curate", "curated", "curating", "curation", "dedup", "dedupe", "deduplication", "denormalize", "derive", "elt",
		"enrich", "enriched", "enriching", "enrichment", "etl", "filter", "filtering", "flatten", "formatting",
		"harmonisation", "harmonise", "harmonization", "harmonize", "imputation", "impute", "join", "joining", "joins",
		"mapping", "masking", "massage", "merge", "merging", "munge", "munging", "normalisation", "normalise",
		"normalization", "normalize", "parse", "parser", "parsing", "prep", "preparation", "prepare", "preparing",
		"preprocess", "preprocessing", "process", "processing", "refine", "refinement", "refinery", "refining", "reshape",
		"scrub", "scrubbing", "shape", "shaping", "silver", "standardisation", "standardise", "standardization",
		"standardize", "stitch", "stitching", "tidy", "transform", "transformation", "transformations", "transforming",
		"transforms", "unify", "wrangle", "wrangling",
	},
}

# METADATA
# description: Words of a lifecycle. They tell copies of one thing apart, not its pipeline stages.
lifecycles := {
	"acc", "acceptance", "alpha", "beta", "canary", "dev", "development", "dr", "int", "integration", "legacy", "live",
	"next", "nonprod", "old", "ppe", "prd", "pre", "preprod", "preproduction", "prod", "production", "qa", "qual", "rc",
	"sandbox", "sbx", "sit", "stage", "staging", "stg", "sys", "test", "testing", "tst", "uat",
}

# METADATA
# description: Words for a place or market. They tell the work of different teams apart, not the steps of one.
places := {
	"africa", "america", "americas", "anz", "apac", "argentina", "asean", "asia", "au", "australia", "austria",
	"baltics", "belgium", "benelux", "berlin", "brazil", "britain", "british", "canada", "caribbean", "cee", "central",
	"chile", "china", "colombia", "croatia", "cyprus", "czech", "czechia", "dach", "denmark", "domestic", "dubai",
	"dutch", "east", "eastern", "eea", "egypt", "emea", "england", "es", "estonia", "eu", "europe", "european",
	"finland", "france", "french", "georgia", "german", "germany", "ghana", "global", "greece", "gulf", "hk", "hungary",
	"iberia", "iceland", "india", "indonesia", "international", "ireland", "israel", "italy", "japan", "kenya", "korea",
	"kuwait", "latam", "latvia", "lithuania", "london", "luxembourg", "madrid", "malaysia", "malta", "mea", "mena",
	"mexico", "midwest", "milan", "morocco", "mumbai", "munich", "na", "netherlands", "nigeria", "nl", "noram",
	"nordic", "nordics", "north", "northeast", "northern", "northwest", "norway", "nyc", "nz", "oceania", "overseas",
	"pakistan", "paris", "peru", "philippines", "pl", "poland", "polish", "portugal", "qatar", "regional", "romania",
	"russia", "saudi", "scandinavia", "scotland", "se", "serbia", "singapore", "slovakia", "slovenia", "south",
	"southeast", "southern", "southwest", "spain", "spanish", "sweden", "swiss", "switzerland", "sydney", "taiwan",
	"texas", "thailand", "tokyo", "toronto", "tunisia", "turkey", "uae", "uk", "ukraine", "us", "usa", "vienna",
	"vietnam", "wales", "west", "western", "zurich",
}

# METADATA
# description: Words that say nothing about what a project is for.
fillers := {
	"activities", "activity", "analytics", "app", "application", "area", "aws", "base", "basic", "business", "catalog",
	"code", "common", "company", "container", "contents", "core", "created", "creation", "data", "database", "datalake",
	"dataset", "datasets", "datazone", "default", "demo", "department", "description", "details", "domain",
	"environment", "environments", "etc", "example", "files", "folder", "general", "generated", "generic", "group",
	"holds", "house", "information", "initial", "internal", "items", "job", "jobs", "main", "make", "materials", "misc",
	"miscellaneous", "name", "new", "notebook", "notebooks", "number", "object", "owner", "part", "pipeline",
	"pipelines", "place", "placeholder", "platform", "process", "project", "projects", "purpose", "purposes", "related",
	"repo", "repository", "resource", "resources", "sagemaker", "sample", "setup", "shared", "smus", "solution", "some",
	"something", "space", "step", "studio", "stuff", "system", "table", "tables", "task", "tasks", "team", "teams",
	"temp", "temporary", "test", "testing", "thing", "things", "tool", "tools", "topic", "type", "unified", "unit",
	"use", "used", "user", "users", "using", "various", "work", "workflow", "workflows", "working", "workload",
	"workloads", "workspace", "workspaces",
}

# METADATA
# description: Words that carry no meaning of their own.
stopwords := {
	"a", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "do", "each", "every",
	"for", "from", "had", "has", "have", "her", "here", "his", "how", "i", "if", "in", "into", "is", "it", "its", "may",
	"more", "most", "my", "no", "not", "of", "on", "one", "only", "or", "other", "our", "out", "over", "per", "so",
	"such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "under",
	"until", "up", "us", "via", "was", "we", "were", "what", "when", "where", "which", "while", "who", "whose", "will",
	"with", "within", "without", "you", "your",
}

# METADATA
# description: Words by which people name a place of their own.
sandbox := {
	"dabbling", "fiddling", "hobby", "homework", "learning", "messing", "mine", "misc", "my", "personal", "play",
	"playarea", "playbox", "playground", "playing", "playpen", "poking", "practice", "practise", "private", "sandbox",
	"sandboxes", "sandpit", "sbx", "scrap", "scratch", "scratchpad", "scribble", "scribbles", "sketchbook", "sketchpad",
	"stuff", "throwaway", "tinker", "tinkering", "toybox", "tryout", "tryouts", "tutorial", "tutorials", "workbench",
	"workspace",
}

# METADATA
# description: Words by which people speak of themselves.
personal := {
	"hobby", "i", "me", "mine", "my", "myself", "personal", "personally", "private", "solo",
}

# METADATA
# description: Words that call a thing a proof of concept, whatever stands beside them.
proof := {
	"mvp", "poc", "pocs", "pov", "prototype", "prototypes", "prototyping", "spike", "spikes",
}

# METADATA
# description: Words that may call a thing a proof of concept, and may as well belong to its subject.
trial := {
	"bakeoff", "concept", "demo", "demonstrator", "demos", "evaluation", "feasibility", "hackathon", "hackday",
	"incubation", "pilot", "piloting", "pilots", "preview", "proof", "showcase", "study", "trial", "trials", "tryout",
}

# METADATA
# description: Words by which people name an experiment or research.
experiment := {
	"ablation", "adhoc", "bluesky", "discovery", "experiment", "experimental", "experimentation", "experiments",
	"exploration", "explorations", "exploratory", "hackathon", "incubator", "innovation", "lab", "labs", "moonshot",
	"playground", "poc", "pocs", "prototype", "prototypes", "prototyping", "rd", "research", "rnd", "sandbox",
	"sandpit", "skunkworks", "spike", "spikes", "trial", "trials",
}

# METADATA
# description: Words by which people name production.
production := {
	"live", "operational", "prd", "prod", "production", "productive",
}

# METADATA
# description: Words by which a description names what is achieved, for whom, or how it is measured.
outcomes := {
	"accelerate", "accelerates", "accounts", "achieve", "achieves", "alerts", "allocates", "allows", "answers",
	"anticipates", "approves", "automates", "avoid", "avoided", "avoids", "better", "budget", "budgets", "catches",
	"cheaper", "checks", "chooses", "classifies", "compares", "complies", "compute", "computes", "cost", "costs", "cut",
	"cuts", "decide", "decides", "decision", "decisions", "deliver", "delivers", "demand", "detect", "detects",
	"earlier", "enable", "enables", "ensures", "estimate", "estimates", "explains", "faster", "fewer", "finds", "flags",
	"follows", "forecast", "forecasts", "foretells", "fraud", "fulfils", "goal", "goals", "guides", "helps", "higher",
	"identifies", "identify", "improve", "improved", "improves", "increase", "increases", "informs", "keeps", "kpi",
	"kpis", "less", "lets", "losses", "lower", "lowers", "margin", "matches", "measured", "measures", "monitors",
	"more", "objective", "offers", "optimise", "optimises", "optimize", "optimizes", "outcome", "personalise",
	"personalises", "personalize", "personalizes", "plan", "plans", "predict", "predicts", "prevent", "prevents",
	"price", "prices", "prioritise", "prioritises", "prioritize", "prioritizes", "produces", "profit", "proposes",
	"protect", "protects", "provides", "quicker", "ranks", "rate", "rates", "recommend", "recommends", "recovers",
	"reduce", "reduced", "reduces", "reduction", "reports", "retain", "retains", "retention", "revenue", "risk",
	"risks", "routes", "sales", "save", "saves", "saving", "savings", "schedules", "score", "scores", "sends", "serves",
	"shorten", "shortens", "shows", "simulates", "sooner", "speed", "speeds", "spots", "success", "suggests",
	"supports", "target", "targets", "tells", "tracks", "uplift", "warns", "watches", "weighs",
}

# METADATA
# description: Words that fill a description without describing.
placeholders := {
	"abc", "adipiscing", "amet", "asd", "asdf", "autogenerated", "bar", "baz", "bla", "blah", "changeme", "consectetur",
	"default", "description", "dolor", "dummy", "edit", "elit", "empty", "enter", "fill", "fixme", "foo", "foobar",
	"hello", "here", "insert", "ipsum", "lorem", "na", "nil", "none", "null", "placeholder", "qwerty", "sit", "tba",
	"tbc", "tbd", "temp", "template", "test", "testing", "tmp", "todo", "unknown", "untitled", "wip", "world", "xx",
	"xxx", "xyz", "yyy", "zzz",
}

# METADATA
# description: Words of descriptions that a machine or a migration wrote.
origins := {
	"auto", "automated", "automatic", "automatically", "batch", "bootstrap", "bootstrapped", "bot", "cdk",
	"cloudformation", "created", "deployed", "generated", "import", "imported", "legacy", "migrated", "migration",
	"onboarded", "portal", "profile", "provisioned", "request", "script", "seeded", "selfservice", "service", "stack",
	"template", "terraform", "ticket", "v", "version", "via", "wizard",
}

# METADATA
# description: Words for tools and components, which say what a thing is made of and not what it is for.
technologies := {
	"airflow", "api", "apis", "athena", "bedrock", "bucket", "buckets", "cassandra", "cdc", "cluster", "clusters",
	"cockroachdb", "crawler", "crawlers", "dag", "dags", "dagster", "databricks", "dataproc", "dbt", "delta", "docker",
	"duckdb", "dynamodb", "ecs", "eks", "elasticsearch", "elt", "emr", "endpoint", "endpoints", "etl", "fargate",
	"firehose", "flink", "function", "functions", "github", "gitlab", "glue", "grafana", "hadoop", "hbase", "hdfs",
	"hive", "hudi", "iceberg", "ingest", "instance", "instances", "jar", "java", "job", "jobs", "jupyter", "kafka",
	"kinesis", "kubernetes", "lake", "lakeformation", "lakehouse", "lambda", "lambdas", "looker", "mlflow", "model",
	"models", "mongodb", "msk", "mwaa", "mysql", "neptune", "nosql", "notebook", "notebooks", "opensearch", "oracle",
	"orc", "pandas", "parquet", "postgres", "postgresql", "powerbi", "presto", "pyspark", "python", "pytorch",
	"quicksight", "r", "rds", "redshift", "repo", "repos", "s", "s3", "sagemaker", "scala", "schema", "schemas",
	"server", "serverless", "snowflake", "spark", "sql", "sqlserver", "sqs", "stepfunctions", "streamlit", "superset",
	"tableau", "tensorflow", "teradata", "trino", "vm", "vpc", "warehouse", "wg", "workbench", "workgroup", "xgboost",
}

# METADATA
# description: Words that only a sentence has, in the languages that companies write in; a list of things has none but `and`.
grammar := {
	"a", "about", "after", "an", "as", "at", "auf", "aus", "bei", "by", "con", "d", "da", "damit", "das", "de", "dem",
	"den", "der", "des", "die", "din", "dos", "du", "durch", "e", "ein", "eine", "einer", "el", "en", "et", "for",
	"from", "fur", "het", "how", "i", "il", "im", "in", "ins", "into", "is", "it", "its", "l", "la", "le", "les", "los",
	"mit", "na", "no", "o", "of", "on", "para", "per", "por", "que", "so", "sur", "that", "the", "their", "til", "to",
	"um", "until", "van", "vom", "von", "voor", "was", "what", "when", "where", "which", "who", "why", "with",
	"without", "wo", "y", "za", "zu", "zum", "zur",
}

# METADATA
# description: Words by which groups of one team tell their members apart.
roles := {
	"access", "admin", "administrators", "admins", "all", "analyst", "analysts", "approvers", "architects",
	"associates", "auditors", "builders", "business", "consumers", "contributors", "crew", "data", "department", "dept",
	"dev", "developers", "devs", "editors", "engineer", "engineering", "engineers", "experts", "group", "grp", "guests",
	"lead", "leadership", "leads", "manager", "managers", "member", "members", "office", "operators", "ops", "owner",
	"owners", "people", "power", "producers", "publishers", "readers", "reviewers", "ro", "role", "rw", "scientist",
	"scientists", "squad", "staff", "steward", "stewards", "support", "team", "tech", "unit", "user", "users",
	"viewers", "write", "writers",
}

# METADATA
# description: Words that stand beside the word for a stage of a pipeline.
connections := {
	"application", "batch", "data", "dataset", "engine", "engineering", "environment", "etl", "feature", "features",
	"flow", "job", "jobs", "layer", "main", "model", "models", "nightly", "part", "phase", "pipeline", "process",
	"project", "raw", "run", "runs", "stage", "step", "steps", "stream", "tables", "task", "unit", "work", "workflow",
	"zone",
}

# METADATA
# description: Words for how often a thing runs.
cadences := {
	"annual", "annually", "batch", "biweekly", "daily", "fortnightly", "hourly", "intraday", "midnight", "monthly",
	"morning", "nightly", "quarterly", "realtime", "streaming", "weekly", "yearly",
}

# METADATA
# description: Words for a thing that runs, which is one workflow and not the initiative that it serves.
runs := {
	"airflow", "app", "automation", "batch", "bot", "chain", "cron", "dag", "dags", "etl", "flow", "flows", "job",
	"jobs", "notebook", "notebooks", "pipeline", "pipelines", "process", "processes", "queries", "query", "routine",
	"routines", "run", "runner", "runs", "schedule", "scheduler", "script", "scripts", "sequence", "service", "step",
	"steps", "stream", "task", "tasks", "workflow", "workflows",
}

# METADATA
# description: How descriptions begin or go on that are still to be written.
pending := [
	"as discussed", "coming soon", "description of the project", "fill in", "more to come", "more to follow",
	"see confluence", "see jira", "see wiki", "this is a", "to be", "to come", "to follow", "work in progress",
]

# METADATA
# description: How descriptions speak of what is tried before anybody commits to it.
tentative := [
	"a few weeks", "before we", "check if", "decide if", "decide on", "dry run", "explore if", "find out if",
	"finds out if", "first attempt", "first look", "first step", "go no go", "go or no go", "if it works",
	"is feasible", "is viable", "learn if", "limited to", "no go", "on a small scale", "one region", "proof of",
	"proof of concept", "prove that", "proves that", "see if", "show that", "small sample", "small scale", "so far",
	"to prove", "whether", "worth building", "worth doing", "worth it", "worth the",
]

# METADATA
# description: How descriptions speak of research without a promise.
exploratory := [
	"ad hoc", "alternative models", "before one is", "before one of them", "blue sky", "candidate models",
	"challenger models", "compares methods", "compares ways", "experiments with", "explore new", "explores",
	"ideas that", "live traffic", "new algorithms", "new ideas", "new methods", "new models", "novel", "open ended",
	"open question", "open questions", "playing with", "r and d", "research into", "research on", "studies how",
	"study of", "tinkering", "trial and error", "tries new", "tries out", "try new", "try out", "trying new",
	"trying out", "unproven", "what if", "which models", "without a fixed",
]

# METADATA
# description: Word -> the regulation that it is a word of.
regulation_words := {word: name |
	some name, known in _words_of_regulation_words
	some word in known
}

_words_of_regulation_words := {
	"GDPR": {
		"dsgvo", "gdpr",
	},
	"HIPAA": {
		"ephi", "hipaa", "hitech", "phi",
	},
	"PCI-DSS": {
		"cardholder", "pan", "pci", "pcidss",
	},
	"SOX": {
		"sarbanes", "sox",
	},
}

# METADATA
# description: Words that tell nothing in a description.
quiet := ((((fillers | stopwords) | grammar) | placeholders) | origins) | technologies

# METADATA
# description: Value of a data classification, folded -> its place from the least to the most sensitive.
sensitivities := {
	"confidential": 2,
	"internal": 1,
	"open": 0,
	"private": 2,
	"public": 0,
	"restricted": 3,
	"secret": 3,
	"sensitive": 2,
}
