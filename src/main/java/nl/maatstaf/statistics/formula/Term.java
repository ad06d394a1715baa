package nl.maatstaf.statistics.formula;

import java.util.List;

/**
 * A term of a model formula: a main effect, or the interaction of several variables.
 *
 * @param variables the variables, in the order of the formula's variables
 */
public record Term(List<String> variables) {
    public Term {
        variables = List.copyOf(variables);
    }

    /** Whether this term involves the variable. */
    public boolean contains(String variable) {
        return variables.contains(variable);
    }

    public boolean contains(Term other) {
        return variables.containsAll(other.variables);
    }

    public Term without(String variable) {
        return new Term(variables.stream().filter(other -> !other.equals(variable)).toList());
    }

    public int order() {
        return variables.size();
    }
}
