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
		"analyse", "analysis", "analytics", "analyze", "exploration", "explore", "insight", "insights", "mine", "mining",
		"profile", "profiling", "query", "querying",
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
		"acquire", "acquisition", "capture", "capturing", "collect", "collecting", "collection", "collector", "connector",
		"connectors", "crawl", "crawler", "crawling", "download", "dump", "extract", "extracting", "extraction",
		"extractor", "feed", "feeds", "fetch", "fetching", "gather", "gathering", "harvest", "harvester", "harvesting",
		"import", "importing", "imports", "inbound", "ingest", "ingesting", "ingestion", "ingress", "intake", "land",
		"landing", "onboarding", "pull", "raw", "receive", "replicate", "replication", "retrieval", "retrieve", "scrape",
		"scraper", "scraping", "source", "sourcing", "sync", "synchronization", "upload",
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
		"expose", "exposure", "outbound", "publish", "publishing", "release", "rollout", "serve", "serving",
		"syndication",
	},
	"training": {
		"finetune", "finetuning", "fit", "fitting", "hyperparameter", "learn", "learning", "retrain", "retraining",
		"train", "trainer", "training", "tune", "tuning",
	},
	"transformation": {
		"aggregate", "aggregating", "aggregation", "anonymization", "anonymize", "blend", "blending", "clean", "cleaning",
		"cleanse", "cleansing", "cleanup", "conform", "conformance", "consolidate", "consolidation", "conversion",
		"convert", "curate", "curated", "curating", "curation", "dedup", "dedupe", "deduplication", "denormalize",
		"derive", "elt", "enrich", "enriched", "enriching", "enrichment", "etl", "filter", "filtering", "flatten",
		"formatting", "harmonisation", "harmonise", "harmonization", "harmonize", "imputation", "impute", "join",
		"joining", "joins", "mapping", "masking", "massage", "merge", "merging", "munge", "munging", "normalisation",
		"normalise", "normalization", "normalize", "parse", "parser", "parsing", "prep", "preparation", "prepare",
		"preparing", "preprocess", "preprocessing", "process", "processing", "refine", "refinement", "refinery",
		"refining", "reshape", "scrub", "scrubbing", "shape", "shaping", "standardisation", "standardise",
		"standardization", "standardize", "stitch", "stitching", "tidy", "transform", "transformation", "transformations",
		"transforming", "transforms", "unify", "wrangle", "wrangling",
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
	"alone", "hobby", "i", "me", "mine", "my", "myself", "own", "personal", "personally", "private", "self", "solo",
}

# METADATA
# description: Words that call a thing a proof of concept, whatever stands beside them.
proof := {
	"feasibility", "mvp", "poc", "pocs", "poctest", "pov", "prototype", "prototypes", "prototyping", "showcase",
	"spike", "spikes",
}

# METADATA
# description: Words that may call a thing a proof of concept, and may as well belong to its subject.
trial := {
	"bakeoff", "demo", "demonstrator", "demos", "evaluation", "experiment", "experimental", "experiments",
	"exploration", "exploratory", "hackathon", "hackday", "incubation", "incubator", "innovation", "investigation",
	"lab", "labs", "pilot", "pilots", "preview", "proof", "study", "trial", "trials", "tryout", "vision", "wip",
}

# METADATA
# description: Words by which people name an experiment.
experiment := {
	"ablation", "adhoc", "bakeoff", "discovery", "experiment", "experimental", "experimentation", "experimenting",
	"experiments", "exploration", "exploratory", "explore", "exploring", "hackathon", "hypotheses", "hypothesis",
	"incubator", "innovation", "lab", "labs", "notebooks", "playground", "poc", "pocs", "prototype", "prototypes",
	"prototyping", "research", "sandbox", "scratch", "spike", "tinkering", "trial", "trials", "trying",
}

# METADATA
# description: Words by which people name production.
production := {
	"live", "operational", "prd", "prod", "production", "productive",
}

# METADATA
# description: Words by which a description names what is achieved, for whom, or how it is measured.
outcomes := {
	"accelerate", "achieve", "alerts", "allows", "answers", "anticipates", "automates", "avoid", "avoided", "avoids",
	"budget", "catches", "churn", "compliance", "cost", "costs", "cut", "cuts", "decide", "decides", "decision",
	"decisions", "deliver", "delivers", "demand", "detect", "detects", "earlier", "enable", "enables", "ensures",
	"estimate", "estimates", "faster", "finds", "flags", "forecast", "forecasts", "fraud", "goal", "goals", "guides",
	"helps", "identifies", "identify", "improve", "improved", "improves", "increase", "increases", "informs", "kpi",
	"kpis", "lets", "losses", "lower", "lowers", "margin", "measured", "measures", "monitors", "objective", "optimise",
	"optimises", "optimize", "optimizes", "outcome", "personalise", "personalises", "personalize", "personalizes",
	"plan", "plans", "predict", "predicts", "prevent", "prevents", "price", "prices", "prioritise", "prioritises",
	"prioritize", "prioritizes", "profit", "protect", "protects", "rate", "recommend", "recommends", "reconciles",
	"reduce", "reduced", "reduces", "reduction", "retain", "retains", "retention", "revenue", "risk", "risks", "routes",
	"sales", "save", "saves", "saving", "savings", "schedules", "score", "scores", "serves", "shorten", "shortens",
	"speed", "speeds", "target", "targets", "tracks", "uplift", "warns",
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
# description: Word -> the part of a business that its data is about.
data_domains := {word: name |
	some name, known in _words_of_data_domains
	some word in known
}

_words_of_data_domains := {
	"customers": {
		"complaints", "contact", "customer", "customers", "helpdesk", "retention", "satisfaction", "sentiment", "service",
		"subscriber", "subscribers", "support", "tickets",
	},
	"facilities": {
		"building", "buildings", "carbon", "emissions", "energy", "esg", "facilities", "property", "realestate",
		"sustainability", "utilities", "waste",
	},
	"finance": {
		"accounting", "accounts", "actuarial", "audit", "banking", "billing", "bookkeeping", "budget", "cash",
		"controlling", "credit", "expense", "expenses", "finance", "financial", "fiscal", "invoice", "invoices",
		"invoicing", "ledger", "lending", "loan", "loans", "mortgage", "payable", "payables", "payment", "payments",
		"receivable", "receivables", "reconciliation", "tax", "taxes", "treasury",
	},
	"health": {
		"care", "clinic", "clinical", "diagnosis", "health", "hospital", "lab", "medical", "medication", "patient",
		"patients", "pharmacy", "radiology", "trial", "trials",
	},
	"insurance": {
		"claim", "claims", "coverage", "insurance", "policyholder", "policyholders", "premium", "premiums",
		"underwriting",
	},
	"legal": {
		"contract", "contracts", "legal", "litigation", "privacy",
	},
	"manufacturing": {
		"assembly", "defect", "defects", "factory", "machine", "machines", "maintenance", "manufacturing", "plant",
		"plants", "predictive", "production", "quality", "sensor", "sensors", "yield",
	},
	"marketing": {
		"advertising", "audience", "audiences", "brand", "branding", "campaign", "campaigns", "clickstream", "loyalty",
		"marketing", "media", "newsletter", "personalization", "promotion", "promotions", "segmentation", "seo", "social",
	},
	"people": {
		"attrition", "benefits", "employee", "employees", "headcount", "hiring", "hr", "payroll", "people", "personnel",
		"recruiting", "recruitment", "staff", "talent", "wellbeing", "workforce",
	},
	"products": {
		"assortment", "catalogue", "merchandising", "product", "products", "roadmap",
	},
	"risk": {
		"aml", "compliance", "fraud", "kyc", "regulatory", "risk", "sanctions", "scam",
	},
	"sales": {
		"commission", "commissions", "crm", "deals", "leads", "opportunities", "opportunity", "pricing", "prospects",
		"quota", "quotas", "sales", "selling",
	},
	"supply": {
		"cargo", "carrier", "carriers", "delivery", "fleet", "freight", "fulfillment", "fulfilment", "inventory",
		"logistics", "procurement", "purchasing", "replenishment", "routing", "shipment", "shipments", "shipping",
		"supplier", "suppliers", "supply", "transport", "trucks", "vendor", "vendors", "warehouse", "warehouses",
	},
	"technology": {
		"cyber", "incident", "incidents", "infrastructure", "it", "network", "observability", "security", "servers",
		"software", "telemetry",
	},
}

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
quiet := (fillers | stopwords) | placeholders

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
