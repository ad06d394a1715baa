package nl.maatstaf.study;

import java.time.LocalDate;
import java.util.Comparator;

/** A calendar quarter, printed and read as {@code 2025Q1}. */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Comparator<Quarter> ORDER =
            Comparator.comparingInt(Quarter::year).thenComparingInt(Quarter::number);

    /** Refuses a quarter that no calendar has. */
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("A year has quarters 1 to 4, not " + number + ".");
        }
    }

    /**
     * Reads a quarter such as {@code 2025Q1}.
     *
     * @throws IllegalArgumentException when the text is not a quarter
     */
    public static Quarter parse(String text) {
        if (!text.matches("\\d{4}Q[1-4]")) {
            throw new IllegalArgumentException("Not a quarter: '" + text + "'; write it as 2025Q1.");
        }
        return new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(5) - '0');
    }

    /** The quarter in which this day falls. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** The quarter so many quarters later, or earlier when negative. */
    public Quarter plus(int quarters) {
        int index = year * 4 + number - 1 + quarters;
        return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
    }

    /** How many quarters this one comes after the other; negative when it comes before. */
    public int since(Quarter other) {
        return (year - other.year) * 4 + number - other.number;
    }

    /** The first day of the quarter. */
    public LocalDate firstDay() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    /** The last day of the quarter, itself included. */
    public LocalDate lastDay() {
        return plus(1).firstDay().minusDays(1);
    }

    @Override
    public int compareTo(Quarter other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%04dQ%d".formatted(year, number);
    }
}
