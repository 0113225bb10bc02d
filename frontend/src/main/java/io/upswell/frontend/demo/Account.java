package io.upswell.frontend.demo;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One of the cast.
 *
 * @param plan {@code null}: none on record
 * @param particulars of the story: {@code api} and {@code storage} as shares of the limit today, {@code over} in
 *     seats, {@code team} as department and head count, {@code asks} and {@code visits} as product ids
 */
public record Account(
        String id,
        String name,
        @Nullable String plan,
        List<String> products,
        int seats,
        String currency,
        String department,
        String csm,
        String salesRep,
        Story story,
        Map<String, String> particulars) {

    static List<Account> cast() {
        return Texts.lines("cast.txt").stream().map(Account::read).toList();
    }

    /** @param line as in {@code cast.txt}; what comes after its ten cells is somebody else's */
    public static Account read(String line) {
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].trim();
        }
        Map<String, String> particulars = new HashMap<>();
        for (String pair : list(cells[9])) {
            String[] sides = pair.split("=", 2);
            particulars.put(sides[0], sides[1]);
        }
        String id = cells[0].toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Account(
                id,
                cells[0],
                cells[1].isEmpty() ? null : cells[1],
                list(cells[2]),
                Integer.parseInt(cells[3]),
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                Story.valueOf(cells[8]),
                Map.copyOf(particulars));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(","));
    }

    /** Chance of this account for this purpose alone, so that a change in one place leaves the others as they are. */
    public SplittableRandom dice(String purpose) {
        return Dice.of(id + "/" + purpose);
    }

    public double share(String particular, double otherwise) {
        String value = particulars.get(particular);
        return value == null ? otherwise : Double.parseDouble(value);
    }

    public Fact fact(PriceList prices, LocalDate today) {
        long arr = prices.arr(this);
        return Fact.of("account")
                .with("id", id)
                .with("name", name)
                .with("segment", arr < 25_000 ? "smb" : arr < 150_000 ? "mid-market" : "enterprise")
                .with("arr", arr)
                .with("currency", currency)
                .with("plan", plan)
                .with("products", products)
                .with("contracted_seats", story == Story.NO_SEATS_ON_RECORD ? null : seats)
                .with("contract_end", contractEnd(today).toString())
                .with("primary_department", story == Story.NO_DEPARTMENTS ? null : department)
                .with("csm", csm)
                .with("sales_rep", salesRep);
    }

    private LocalDate contractEnd(LocalDate today) {
        if (story == Story.PRD) {
            LocalDate september = LocalDate.of(today.getYear(), Month.SEPTEMBER, 30);
            return today.isBefore(september) ? september : september.plusYears(1);
        }
        return today.plusMonths(dice("contract").nextInt(1, 22)).with(TemporalAdjusters.lastDayOfMonth());
    }
}
