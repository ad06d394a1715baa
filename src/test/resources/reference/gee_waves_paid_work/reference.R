# Shares of both arms at waves, standardised to the participants, each counted once; the difference averaged over waves 2
# to 4. Standard errors by the delta method from geepack's robust covariance, gradients in closed form.
library(geepack)
d <- read.csv("../gee_sim_paid_work/input.csv")
d$wave <- factor(d$wave)
fit <- geeglm(y ~ stratum + wave * arm, binomial, d, id = id, corstr = "exchangeable",
  control = geese.control(epsilon = 1e-13, maxit = 200))
people <- d[!duplicated(d$id), ]
X <- function(arm, w) model.matrix(~ stratum + wave * arm, data.frame(
  stratum = factor(people$stratum), wave = factor(w, levels(d$wave)), arm = factor(arm, c("regular", "tailored"))))
share <- function(arm, w) mean(plogis(X(arm, w) %*% coef(fit)))
gradient <- function(arm, w) { p <- as.vector(plogis(X(arm, w) %*% coef(fit))); colMeans(X(arm, w) * (p * (1 - p))) }
out <- function(name, value, g) cat(sprintf('"%s": [%.14g, %.14g],\n', name, value, sqrt(drop(t(g) %*% vcov(fit) %*% g))))
for (w in 1:4) {
  for (a in c("regular", "tailored")) out(paste(a, w), share(a, w), gradient(a, w))
  out(paste("difference", w), share("tailored", w) - share("regular", w), gradient("tailored", w) - gradient("regular", w))
}
mean_of <- function(f) Reduce(`+`, lapply(2:4, f)) / 3
out("difference", mean_of(function(w) share("tailored", w) - share("regular", w)),
  mean_of(function(w) gradient("tailored", w) - gradient("regular", w)))
l <- mean_of(function(w) colMeans(X("tailored", w) - X("regular", w)))
out("log odds ratio", sum(l * coef(fit)), l)
