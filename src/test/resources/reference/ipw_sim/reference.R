# Inverse-probability-of-observation weights at two waves; the sandwich of the stacked estimating equations, its bread by
# central differences and so independent of any formula for the influence.
set.seed(20260701)
n <- 160
id <- seq_len(n)
arm <- rep(c("regular", "tailored"), n / 2)
stratum <- sample(c("s1", "s2", "s3"), n, TRUE)
base <- round(rnorm(n, 6, 1.5))
rows <- NULL
for (w in 1:2) {
  y <- round(0.6 * base + 0.4 * (arm == "tailored") + (stratum == "s2") + rnorm(n, 2, 1), 1)
  p <- plogis(1.6 - 0.5 * w + 0.25 * (base - 6) - 0.6 * (arm == "tailored") + 0.4 * (stratum == "s3"))
  r <- rbinom(n, 1, p)
  rows <- rbind(rows, data.frame(id, arm, stratum, base, wave = w, observed = r, y = ifelse(r == 1, y, NA)))
}
rows <- rows[!(rows$wave == 2 & rows$id > 130), ]           # wave 2 is not due yet for these
write.csv(rows, "input.csv", row.names = FALSE, na = "", quote = FALSE)
zf <- observed ~ arm + stratum + base
xf <- ~ arm + base
fits <- lapply(1:2, function(w) {
  d <- rows[rows$wave == w, ]
  g <- glm(zf, binomial, d, control = glm.control(epsilon = 1e-14, maxit = 50))
  d$wt <- 1 / fitted(g)
  m <- lm(update(xf, y ~ .), d[d$observed == 1, ], weights = wt)
  list(d = d, a = coef(g), b = coef(m))
})
theta <- unlist(lapply(fits, function(f) c(f$a, f$b)))
psi <- function(t) {                                        # one row per participant
  out <- matrix(0, n, length(t)); at <- 0
  for (f in fits) {
    Z <- model.matrix(zf, f$d); X <- model.matrix(xf, f$d)
    a <- t[at + seq_len(ncol(Z))]; b <- t[at + ncol(Z) + seq_len(ncol(X))]
    p <- as.vector(plogis(Z %*% a)); y <- ifelse(f$d$observed == 1, f$d$y, 0)
    out[f$d$id, at + seq_len(ncol(Z))] <- Z * (f$d$observed - p)
    out[f$d$id, at + ncol(Z) + seq_len(ncol(X))] <- X * (f$d$observed / p * (y - as.vector(X %*% b)))
    at <- at + ncol(Z) + ncol(X)
  }
  out
}
stopifnot(max(abs(colSums(psi(theta)))) < 1e-6)
bread <- sapply(seq_along(theta), function(j) {
  h <- 1e-4 * max(1, abs(theta[j])); e <- replace(numeric(length(theta)), j, h)
  (8 * (colSums(psi(theta + e)) - colSums(psi(theta - e))) - (colSums(psi(theta + 2 * e)) - colSums(psi(theta - 2 * e)))) / (12 * h)
})
cov <- solve(bread) %*% crossprod(psi(theta)) %*% t(solve(bread))
l <- as.numeric(grepl("armtailored", names(theta)) & c(rep(FALSE, 5), rep(TRUE, 3), rep(FALSE, 5), rep(TRUE, 3))) / 2
cat(sprintf('{"difference": %.14g, "se": %.14g, "n": %d, "observed": %d, "w1": %.14g, "w2": %.14g}\n', sum(l * theta), sqrt(drop(t(l) %*% cov %*% l)), n, sum(rows$observed), fits[[1]]$b["armtailored"], fits[[2]]$b["armtailored"]))
