package nl.maatstaf.analysis;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.database.response.tables.records.ReleaseProposalRecord;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

import static nl.maatstaf.database.response.Tables.RELEASE_PROPOSAL;
import static nl.maatstaf.database.response.Tables.RELEASE_PROPOSAL_CELL;
import static nl.maatstaf.database.response.Tables.RELEASE_PROPOSAL_HIDDEN;

/**
 * The sending end of the seam between analysis and publication: what is here is protected, waits for a second person, and
 * then goes out as it is.
 */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class ReleaseProposals {

    private final DSLContext store;

    /** Keeps them in these stores. */
    public ReleaseProposals(Stores stores) {
        this.store = stores.as(StoreRole.RESPONSE_EVALUATION);
    }

    /** Puts down a proposal. Where there is one of that quarter already, that one stands. */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void put(String study, ReleaseProposal proposal) {
        store.transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            boolean firstTime = dsl.insertInto(RELEASE_PROPOSAL)
                    .set(RELEASE_PROPOSAL.STUDY, study)
                    .set(RELEASE_PROPOSAL.QUARTER, proposal.quarter().toString())
                    .set(RELEASE_PROPOSAL.FILTERS, proposal.filters().toArray(String[]::new))
                    .set(RELEASE_PROPOSAL.FACTS, DesignFact.codes(proposal.facts()))
                    .set(RELEASE_PROPOSAL.PROPOSED_BY, proposal.proposed().by())
                    .set(RELEASE_PROPOSAL.PROPOSED_ON, proposal.proposed().on())
                    .set(RELEASE_PROPOSAL.HIDDEN_COUNTS, proposal.effort().hidden())
                    .set(RELEASE_PROPOSAL.NARROWEST, proposal.effort().narrowest().stream()
                            .mapToObj(width -> BigDecimal.valueOf(width).setScale(1, RoundingMode.FLOOR)).findFirst().orElse(null))
                    .set(RELEASE_PROPOSAL.MILLISECONDS, proposal.effort().time().toMillis())
                    .onConflictDoNothing().execute() == 1;
            if (firstTime) {
                for (int place = 0; place < proposal.cells().size(); place++) {
                    put(dsl, study, proposal.quarter(), place, proposal.cells().get(place));
                }
                for (int place = 0; place < proposal.hidden().size(); place++) {
                    put(dsl, study, proposal.quarter(), place, proposal.hidden().get(place));
                }
            }
        });
    }

    private static void put(DSLContext dsl, String study, Quarter quarter, int place, ReleaseProposal.Cell cell) {
        dsl.insertInto(RELEASE_PROPOSAL_CELL)
                .set(RELEASE_PROPOSAL_CELL.STUDY, study)
                .set(RELEASE_PROPOSAL_CELL.QUARTER, quarter.toString())
                .set(RELEASE_PROPOSAL_CELL.PLACE, place)
                .set(RELEASE_PROPOSAL_CELL.MEASURE, cell.measure())
                .set(RELEASE_PROPOSAL_CELL.LEVELS, cell.levels().toArray(String[]::new))
                .set(RELEASE_PROPOSAL_CELL.VALUE, cell.value())
                .set(RELEASE_PROPOSAL_CELL.LOWER, cell.lower())
                .set(RELEASE_PROPOSAL_CELL.UPPER, cell.upper())
                .execute();
    }

    private static void put(DSLContext dsl, String study, Quarter quarter, int place, ReleaseProposal.Hidden hidden) {
        dsl.insertInto(RELEASE_PROPOSAL_HIDDEN)
                .set(RELEASE_PROPOSAL_HIDDEN.STUDY, study)
                .set(RELEASE_PROPOSAL_HIDDEN.QUARTER, quarter.toString())
                .set(RELEASE_PROPOSAL_HIDDEN.PLACE, place)
                .set(RELEASE_PROPOSAL_HIDDEN.MEASURE, hidden.measure())
                .set(RELEASE_PROPOSAL_HIDDEN.LEVELS, hidden.levels().toArray(String[]::new))
                .set(RELEASE_PROPOSAL_HIDDEN.REASON, hidden.reason())
                .execute();
    }

    /** {@return every proposal of a study, approved or not, the earliest quarter first} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public List<ReleaseProposal> all(String study) {
        return read(study, DSL.noCondition());
    }

    /** {@return the approved ones that did not arrive yet, the earliest quarter first} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public List<ReleaseProposal> onTheirWay(String study) {
        return read(study, RELEASE_PROPOSAL.APPROVED_BY.isNotNull().andNot(RELEASE_PROPOSAL.DELIVERED));
    }

    private List<ReleaseProposal> read(String study, Condition which) {
        return store.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            dsl.setLocal(DSL.name("transaction_isolation"), DSL.val("repeatable read")).execute();
            return dsl.selectFrom(RELEASE_PROPOSAL).where(RELEASE_PROPOSAL.STUDY.eq(study)).and(which)
                    .orderBy(RELEASE_PROPOSAL.QUARTER).fetch(row -> read(dsl, row));
        });
    }

    private static ReleaseProposal read(DSLContext dsl, ReleaseProposalRecord row) {
        List<ReleaseProposal.Cell> cells = dsl.selectFrom(RELEASE_PROPOSAL_CELL)
                .where(RELEASE_PROPOSAL_CELL.STUDY.eq(row.getStudy())).and(RELEASE_PROPOSAL_CELL.QUARTER.eq(row.getQuarter()))
                .orderBy(RELEASE_PROPOSAL_CELL.PLACE)
                .fetch(cell -> new ReleaseProposal.Cell(cell.getMeasure(), Arrays.asList(cell.getLevels()), cell.getValue(),
                        cell.getLower(), cell.getUpper()));
        List<ReleaseProposal.Hidden> hidden = dsl.selectFrom(RELEASE_PROPOSAL_HIDDEN)
                .where(RELEASE_PROPOSAL_HIDDEN.STUDY.eq(row.getStudy())).and(RELEASE_PROPOSAL_HIDDEN.QUARTER.eq(row.getQuarter()))
                .orderBy(RELEASE_PROPOSAL_HIDDEN.PLACE)
                .fetch(one -> new ReleaseProposal.Hidden(one.getMeasure(), Arrays.asList(one.getLevels()), one.getReason()));
        BigDecimal narrowest = row.getNarrowest();
        return new ReleaseProposal(Quarter.parse(row.getQuarter()), Arrays.asList(row.getFilters()), DesignFact.of(row.getFacts()), cells,
                hidden, new ReleaseProposal.Effort(row.getHiddenCounts(),
                        narrowest == null ? OptionalDouble.empty() : OptionalDouble.of(narrowest.doubleValue()),
                        Duration.ofMillis(row.getMilliseconds())),
                new ReleaseProposal.Signed(row.getProposedBy(), row.getProposedOn()),
                Optional.ofNullable(row.getApprovedBy()).map(by -> new ReleaseProposal.Signed(by, row.getReleasedOn())));
    }

    /**
     * Approves exactly this proposal. The store refuses whoever made it.
     *
     * @return whether it is approved now; it is not where it was taken back, made anew, or approved by somebody else
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public boolean approve(String study, ReleaseProposal proposal, String by, LocalDate on) {
        return store.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            boolean same = dsl.selectFrom(RELEASE_PROPOSAL).where(proposal(study, proposal.quarter())).forUpdate()
                    .fetchOptional(row -> read(dsl, row)).filter(proposal::equals).isPresent();
            return same && dsl.update(RELEASE_PROPOSAL).set(RELEASE_PROPOSAL.APPROVED_BY, by).set(RELEASE_PROPOSAL.RELEASED_ON, on)
                    .where(proposal(study, proposal.quarter())).and(RELEASE_PROPOSAL.APPROVED_BY.isNull()).execute() == 1;
        });
    }

    /** Takes a proposal back. Nothing happens to one that is approved. */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void takeBack(String study, Quarter quarter) {
        store.deleteFrom(RELEASE_PROPOSAL).where(proposal(study, quarter)).and(RELEASE_PROPOSAL.APPROVED_BY.isNull()).execute();
    }

    /** Notes that an approved proposal has arrived. */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void delivered(String study, Quarter quarter) {
        store.update(RELEASE_PROPOSAL).set(RELEASE_PROPOSAL.DELIVERED, true).where(proposal(study, quarter)).execute();
    }

    private static Condition proposal(String study, Quarter quarter) {
        return RELEASE_PROPOSAL.STUDY.eq(study).and(RELEASE_PROPOSAL.QUARTER.eq(quarter.toString()));
    }
}
