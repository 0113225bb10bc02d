package io.upswell.detection.adapter.cel;

import static io.upswell.detection.domain.rule.FactSheet.onRecord;

import com.google.common.collect.ImmutableList;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.upswell.detection.domain.rule.FactSheet;
import io.upswell.detection.domain.rule.UsageSheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that conditions may name. */
final class Shapes implements CelTypeProvider {

    static final Shape<UsageSheet> USAGE = new Shape<UsageSheet>("usage")
            .with("used", SimpleType.DOUBLE, UsageSheet::used)
            .with("limit", SimpleType.DOUBLE, UsageSheet::limit)
            .with("ratio", SimpleType.DOUBLE, UsageSheet::ratio)
            .with("trend", SimpleType.STRING, UsageSheet::trend)
            .with("projected", SimpleType.DOUBLE, UsageSheet::projected)
            .with("crossing", SimpleType.DOUBLE, UsageSheet::crossing)
            .with("rise", SimpleType.DOUBLE, UsageSheet::rise)
            .with("age", SimpleType.INT, UsageSheet::age);

    private static final Shape<FactSheet> SEATS = new Shape<FactSheet>("seats")
            .with("contracted", SimpleType.INT, FactSheet::contractedSeats)
            .with("active", SimpleType.INT, FactSheet::activeUsers)
            .with("free", SimpleType.INT, sheet -> sheet.contractedSeats() - sheet.activeUsers());

    private static final Shape<FactSheet> USERS = new Shape<FactSheet>("users")
            .with("total", SimpleType.INT, FactSheet::users)
            .with("active", SimpleType.INT, FactSheet::activeUsers)
            .with("recent", SimpleType.INT, FactSheet::newUsers)
            .with("departments", SimpleType.INT, FactSheet::activeDepartments);

    private static final Shape<FactSheet> CONVERSATIONS = new Shape<FactSheet>("conversations")
            .with("count", SimpleType.INT, FactSheet::conversations)
            .with("churn_risk", SimpleType.BOOL, FactSheet::churnRisk);

    private static final Shape<FactSheet> ACCOUNT = new Shape<FactSheet>("account")
            .with(
                    "arr",
                    SimpleType.DOUBLE,
                    sheet -> onRecord(sheet.account().arr(), "ARR").doubleValue())
            .with("currency", SimpleType.STRING, sheet -> sheet.account().currency())
            .with("plan", SimpleType.STRING, sheet -> onRecord(sheet.account().plan(), "plan"))
            .with(
                    "segment",
                    SimpleType.STRING,
                    sheet -> onRecord(sheet.account().segment(), "segment"))
            .with("products", ListType.create(SimpleType.STRING), FactSheet::products)
            .with("contract_end_days", SimpleType.INT, FactSheet::daysToContractEnd);

    /** The variables. */
    static final List<Shape<FactSheet>> OF_ACCOUNT = List.of(SEATS, USERS, CONVERSATIONS, ACCOUNT);

    private final Map<String, CelType> types = new TreeMap<>();

    Shapes() {
        types.put(USAGE.type().name(), USAGE.type());
        OF_ACCOUNT.forEach(shape -> types.put(shape.type().name(), shape.type()));
    }

    @Override
    public ImmutableList<CelType> types() {
        return ImmutableList.copyOf(types.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(types.get(name));
    }
}
