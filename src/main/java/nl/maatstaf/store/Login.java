package nl.maatstaf.store;

/**
 * How one login role reaches its store.
 *
 * @param url      JDBC URL of the store's database, without a user
 * @param password the role's password
 */
record Login(String url, String password) {

    @Override
    public String toString() {
        return "Login[" + url + "]";
    }
}
