package nl.maatstaf.study;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Who may be allocated. It is asked before allocation only: nobody stops being eligible afterwards.
 *
 * @param youngest the lowest age in whole years, itself included
 * @param oldest the highest age in whole years, itself included
 * @param monthsOnAssistance the least number of months on social assistance
 */
public record Eligibility(int youngest, int oldest, int monthsOnAssistance) {

    /** Whether someone born in this month has the right age in the reference month. */
    public boolean admitsAge(YearMonth born, YearMonth reference) {
        int age = age(born, reference);
        return age >= youngest && age <= oldest;
    }

    /** {@return the age in whole years of someone born in this month, in the reference month} */
    public static int age(YearMonth born, YearMonth reference) {
        return (int) ChronoUnit.YEARS.between(born, reference);
    }

    /** Whether someone has been on social assistance for long enough. */
    public boolean admitsMonthsOnAssistance(int months) {
        return months >= monthsOnAssistance;
    }
}
