package nl.maatstaf.statistics.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Recursive descent over the text of a formula. A sum is an ordered set of terms and a term a set of variables, the
 * intercept being the empty term, so that every operator is an operation on sets.
 */
final class FormulaParser {
    private static final int END = -1;

    private final String text;
    private final Set<String> variables = new LinkedHashSet<>();
    private int position;

    FormulaParser(String text) {
        this.text = text;
    }

    Formula parse() {
        String response = name();
        expect('~');
        Set<Set<String>> terms = sum();
        if (peek() != END) {
            throw unexpected("+, *, : or the end");
        }
        if (variables.contains(response)) {
            throw new ModelException("The formula names the outcome " + response + " on both sides of ~.");
        }
        List<Set<String>> byOrder = terms.stream()
                .filter(term -> !term.isEmpty())
                .sorted(Comparator.comparingInt(Set::size))
                .toList();
        // Main effects come first, so it is they that settle the order of variables inside interactions.
        List<String> order = byOrder.stream()
                .flatMap(term -> inOrder(term, List.copyOf(variables)))
                .distinct()
                .toList();
        return new Formula(
                response, order, byOrder.stream().map(term -> new Term(inOrder(term, order).toList())).toList());
    }

    private static Stream<String> inOrder(Set<String> term, List<String> order) {
        return term.stream().sorted(Comparator.comparingInt(order::indexOf));
    }

    private Set<Set<String>> sum() {
        Set<Set<String>> terms = product();
        while (accept('+')) {
            terms.addAll(product());
        }
        return terms;
    }

    private Set<Set<String>> product() {
        Set<Set<String>> terms = interaction();
        while (accept('*')) {
            Set<Set<String>> right = interaction();
            Set<Set<String>> crossed = cross(terms, right);
            terms.addAll(right);
            terms.addAll(crossed);
        }
        return terms;
    }

    private Set<Set<String>> interaction() {
        Set<Set<String>> terms = operand();
        while (accept(':')) {
            terms = cross(terms, operand());
        }
        return terms;
    }

    private Set<Set<String>> operand() {
        Set<Set<String>> terms = new LinkedHashSet<>();
        if (accept('1')) {
            if (isNamePart(peekHere())) {
                throw unexpected("a variable name");
            }
            terms.add(Set.of());
        } else {
            String variable = name();
            variables.add(variable);
            terms.add(Set.of(variable));
        }
        return terms;
    }

    private static Set<Set<String>> cross(Set<Set<String>> left, Set<Set<String>> right) {
        Set<Set<String>> crossed = new LinkedHashSet<>();
        for (Set<String> one : left) {
            for (Set<String> other : right) {
                List<String> union = new ArrayList<>(one);
                union.addAll(other);
                crossed.add(Set.copyOf(union));
            }
        }
        return crossed;
    }

    private String name() {
        int first = peek();
        if (!Character.isLetter(first) && first != '.') {
            throw unexpected("a variable name");
        }
        int start = position;
        while (isNamePart(peekHere())) {
            position += Character.charCount(peekHere());
        }
        return text.substring(start, position);
    }

    private static boolean isNamePart(int character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '_';
    }

    private void expect(char symbol) {
        if (!accept(symbol)) {
            throw unexpected(String.valueOf(symbol));
        }
    }

    private boolean accept(char symbol) {
        boolean found = peek() == symbol;
        if (found) {
            position++;
        }
        return found;
    }

    private int peek() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return peekHere();
    }

    private int peekHere() {
        return position < text.length() ? text.codePointAt(position) : END;
    }

    private ModelException unexpected(String expected) {
        int found = peek();
        String where = found == END
                ? "ends where"
                : "has \"" + Character.toString(found) + "\" at character " + (position + 1) + ", where";
        return new ModelException("The formula \"" + text + "\" " + where + " " + expected + " is expected.");
    }
}
