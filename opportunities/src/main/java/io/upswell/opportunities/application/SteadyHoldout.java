package io.upswell.opportunities.application;

import io.upswell.opportunities.Holdout;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Draws by a digest of the account's id: no list to keep, the same on every node, and a larger share adds accounts only. */
@Component
class SteadyHoldout implements Holdout {

    private final double share;
    private final @Nullable BigDecimal arrCeiling;
    private final String salt;

    SteadyHoldout(
            @Value("${upswell.holdout.share:0}") double share,
            @Value("${upswell.holdout.arr-ceiling:#{null}}") @Nullable BigDecimal arrCeiling,
            @Value("${upswell.holdout.salt:upswell}") String salt) {
        if (!(share >= 0 && share <= 0.5)) {
            throw new IllegalArgumentException("upswell.holdout.share is %s: set 0 to 0.5.".formatted(share));
        }
        this.share = share;
        this.arrCeiling = arrCeiling;
        this.salt = salt;
    }

    @Override
    public double share() {
        return share;
    }

    @Override
    public @Nullable BigDecimal arrCeiling() {
        return arrCeiling;
    }

    @Override
    public boolean holds(String account, @Nullable BigDecimal arr) {
        return covers(arr) && draw(account) < share;
    }

    /** Evenly from 0 to below 1. */
    private double draw(String account) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((salt + ":" + account).getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(digest).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
