# The primary analysis of this bundle once more, by nlme and emmeans, from the files in data/.
#
#   Rscript primary.R        in the folder where the bundle is unpacked; it takes a minute or more
#
# A mixed model for repeated measures: every wave has its own variance and every two waves their own correlation, fitted by
# restricted maximum likelihood. At the baseline wave the arms have one mean (Liang and Zeger 2000): columns with the arm are
# zero there. The contrast is tailored minus regular, averaged over the planned waves; other variables weigh as in the frame.
#
# Ends with status 0 when estimate and standard error agree with results.json to 1e-5 (absolute, or relative where they are
# larger than 1), 1 when they don't, and 2 when there is nothing to compare.

suppressPackageStartupMessages({
  library(nlme)
  library(emmeans)
})
options(digits = 10)
TOLERANCE <- 1e-5

stop_with <- function(status, ...) {
  cat(..., "\n", sep = "")
  quit(status = status, save = "no")
}

told <- read.csv("primary.csv", colClasses = "character")
primary <- setNames(as.list(told$value), told$name)
if (primary$simulated == "yes") {
  cat("SIMULATED: nobody in these data exists.\n")
}
if (!file.exists("data/people.csv")) {
  stop_with(2, "This bundle has no data, so there is nothing to compute.")
}
if (primary$method != "mixed-model" || primary$covariance != "unstructured") {
  stop_with(2, "This script computes mixed models with an unstructured covariance only; the plan has another method.")
}
if (primary$estimate == "") {
  stop_with(2, "results.json has no primary contrast: a planned wave is not closed yet, or it can't be estimated.")
}

# One row for each participant and wave.
people <- read.csv("data/people.csv", colClasses = c(trede = "character", part_time = "character", cohort = "character"))
values <- subset(read.csv("data/trajectories.csv"), score == primary$score)
waves <- sub("^w", "", grep("^w[0-9]+$", names(values), value = TRUE))
long <- do.call(rbind, lapply(waves, function(wave) {
  data.frame(person = values$person, wave = wave, y = values[[paste0("w", wave)]] / as.numeric(primary$scale))
}))
long <- na.omit(merge(long, people, by = "person"))
long$stratum <- paste0(long$trede, "-", long$part_time)

# The baseline comes first, so that it is the reference of the waves.
baseline <- primary$baseline_wave
seen <- intersect(c(baseline, setdiff(waves, baseline)), long$wave)
long$wave <- factor(long$wave, levels = seen)
long$arm <- factor(long$arm, levels = c("regular", "tailored"))
for (variable in c("cohort", "trede", "part_time", "stratum")) {
  long[[variable]] <- factor(long[[variable]])
}
long$wave_index <- match(as.character(long$wave), waves[waves %in% seen])
long <- long[order(long$person, long$wave_index), ]

# The columns of the plan's formula; without the arm at the baseline, and without an arm of its own beside arm by wave.
right_side <- delete.response(terms(as.formula(primary$formula)))
variables <- setdiff(all.vars(right_side), c("arm", "wave"))
columns <- function(rows) {
  # A factor with one level is no variable.
  of_terms <- attr(right_side, "term.labels")
  parts <- strsplit(of_terms, ":", fixed = TRUE)
  has_one_level <- variables[vapply(variables, function(v) nlevels(long[[v]]) < 2, logical(1))]
  kept <- !vapply(parts, function(part) any(part %in% has_one_level), logical(1))
  design <- model.matrix(reformulate(of_terms[kept]), rows)
  term_of <- c("", of_terms[kept])[attr(design, "assign") + 1]
  by_arm <- vapply(strsplit(term_of, ":", fixed = TRUE), function(part) "arm" %in% part, logical(1))
  key <- function(term) paste(sort(strsplit(term, ":", fixed = TRUE)[[1]]), collapse = ":")
  keys <- vapply(of_terms[kept], key, "")
  beside <- vapply(term_of, function(term) {
    parts <- strsplit(term, ":", fixed = TRUE)[[1]]
    !("wave" %in% parts) && key(paste(c(parts, "wave"), collapse = ":")) %in% keys
  }, logical(1))
  design[rows$wave == baseline, by_arm] <- 0
  design[, !(by_arm & beside), drop = FALSE]
}
design <- columns(long)
names_in_formula <- paste0("x", seq_len(ncol(design)))
model_data <- cbind(long[, c("person", "wave", "wave_index", "y")], setNames(as.data.frame(design), names_in_formula))

cat("Fitting", nrow(long), "values of", length(unique(long$person)), "participants in R; this takes a minute or more.\n")
fit_from <- function(correlation, weights, control) {
  gls(reformulate(names_in_formula, response = "y", intercept = FALSE), data = model_data,
    correlation = correlation, weights = weights, method = "REML", na.action = na.omit, control = control)
}
rough <- fit_from(corSymm(form = ~ wave_index | person), varIdent(form = ~ 1 | wave),
  glsControl(maxIter = 1000, msMaxIter = 1000, tolerance = 1e-10, opt = "nlminb"))
# Once more from there, by an optimiser whose tolerance gls lets us set.
fit <- fit_from(
  corSymm(coef(rough$modelStruct$corStruct, unconstrained = FALSE), form = ~ wave_index | person),
  varIdent(coef(rough$modelStruct$varStruct, unconstrained = FALSE), form = ~ 1 | wave),
  glsControl(maxIter = 1000, msMaxIter = 1000, tolerance = 1e-10, msTol = 1e-15, opt = "optim", optimMethod = "BFGS"))

# The shares of the frame, for every level that the data have; equal weights where the frame lacks one.
frame <- read.csv("data/frame.csv", colClasses = c(cohort = "character", trede = "character", part_time = "character"))
frame$stratum <- paste0(frame$trede, "-", frame$part_time)
shares <- function(variable) {
  levels <- levels(long[[variable]])
  people <- tapply(frame$people, factor(frame[[variable]], levels = levels), sum)
  weights <- if (anyNA(people)) rep(1, length(levels)) else people
  setNames(as.numeric(weights) / sum(weights), levels)
}

# The mean of an arm at a wave, as weights on the coefficients.
mean_of <- function(arm, wave) {
  grid <- expand.grid(c(lapply(setNames(variables, variables), function(v) levels(long[[v]])),
    list(arm = arm, wave = wave)), stringsAsFactors = FALSE)
  weight <- rep(1, nrow(grid))
  for (variable in variables) {
    weight <- weight * shares(variable)[grid[[variable]]]
    grid[[variable]] <- factor(grid[[variable]], levels = levels(long[[variable]]))
  }
  grid$arm <- factor(grid$arm, levels = levels(long$arm))
  grid$wave <- factor(grid$wave, levels = levels(long$wave))
  colSums(columns(grid) * weight)
}
planned <- strsplit(primary$waves, " ")[[1]]
cells <- expand.grid(arm = levels(long$arm), wave = planned, stringsAsFactors = FALSE)
means <- emmobj(
  bhat = coef(fit), V = vcov(fit),
  levels = list(arm = levels(long$arm), wave = planned),
  linfct = t(mapply(mean_of, cells$arm, cells$wave)), df = as.numeric(primary$df))
difference <- contrast(means, list("tailored - regular" =
  ifelse(cells$arm == "tailored", 1, -1) / length(planned)))

# nlme gives no degrees of freedom by Satterthwaite: the interval is R's, with those of results.json.
here <- as.data.frame(confint(difference))
comparison <- data.frame(
  R = c(here$estimate, here$SE, here$lower.CL, here$upper.CL),
  results.json = as.numeric(unlist(primary[c("estimate", "standard_error", "lower", "upper")])),
  row.names = c("estimate", "standard error", "lower bound (95%)", "upper bound (95%)"))
comparison$difference <- comparison$R - comparison$results.json
print(comparison)

apart <- abs(comparison$difference) / pmax(1, abs(comparison$results.json))
if (any(apart[1:2] > TOLERANCE)) {
  stop_with(1, "R and results.json differ by more than ", TOLERANCE, ".")
}
cat("R agrees with results.json to ", TOLERANCE, ".\n", sep = "")
