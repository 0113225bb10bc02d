package wrong.visibility.adapter.jdbc;

/** Wrong on purpose: an adapter that everybody can reach. */
public class Table {}
