package nl.maatstaf.statistics.formula;

import java.util.List;

/**
 * The fixed effects of a model, in the notation of Wilkinson and Rogers (1973): {@code y ~ age + arm*wave}.
 * Terms and names follow R's update.formula, and so the package mmrm: sorted first, then named.
 *
 * @param response  the outcome
 * @param variables the explanatory variables, in the order in which the terms first name them
 * @param terms     the terms beside the intercept, by order and then by appearance in the formula
 */
public record Formula(String response, List<String> variables, List<Term> terms) {
    public Formula {
        variables = List.copyOf(variables);
        terms = List.copyOf(terms);
    }

    /**
     * Reads a formula; {@code +}, {@code :}, {@code *} and {@code 1} are known, names hold letters, digits, dots and
     * underscores.
     *
     * @throws ModelException saying in one sentence what is wrong and where
     */
    public static Formula parse(String text) {
        return new FormulaParser(text).parse();
    }

    /**
     * Whether a factor is coded by contrasts with its first level (true) or by all its levels (false) inside a term.
     * The rule of Chambers and Hastie (Statistical Models in S, 1992, section 2.4.1) as R applies it: contrasts suffice
     * when what is left of the term without the factor is nothing, or lies within a term that comes before it.
     */
    public boolean codesByContrasts(Term term, String factor) {
        Term margin = term.without(factor);
        return margin.order() == 0
                || terms.stream().takeWhile(earlier -> !earlier.equals(term)).anyMatch(e -> e.contains(margin));
    }
}
