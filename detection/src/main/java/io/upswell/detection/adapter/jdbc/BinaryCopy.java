package io.upswell.detection.adapter.jdbc;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** PostgreSQL's binary COPY out of the database: the fastest way to very many narrow rows. */
final class BinaryCopy {

    /** Days between the epochs of Java (1970) and PostgreSQL (2000). */
    static final int EPOCH_DAY = (int) LocalDate.of(2000, 1, 1).toEpochDay();

    private static final int SIGNATURE = 11;

    private BinaryCopy() {}

    /** Reads the fields of one row: each its length as an int, −1 for null, and its bytes. */
    interface Row {
        void read(ByteBuffer fields);
    }

    /** @param query without parameters, COPY takes none */
    static void out(JdbcTemplate jdbc, String query, Row row) {
        String sql = "copy (%s) to stdout (format binary)".formatted(query);
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
            try {
                read(rows, row);
                return true;
            } finally {
                if (rows.isActive()) {
                    rows.cancelCopy();
                }
            }
        });
    }

    /** PostgreSQL sends each row as a message of its own, the header before the first. */
    private static void read(CopyOut rows, Row row) throws SQLException {
        boolean headed = false;
        for (byte[] message = rows.readFromCopy(); message != null; message = rows.readFromCopy()) {
            ByteBuffer fields = ByteBuffer.wrap(message);
            if (!headed) {
                fields.position(SIGNATURE + Integer.BYTES);
                fields.position(fields.position() + Integer.BYTES + fields.getInt(fields.position()));
                headed = true;
            }
            if (fields.hasRemaining() && fields.getShort() >= 0) {
                row.read(fields);
            }
        }
    }
}
