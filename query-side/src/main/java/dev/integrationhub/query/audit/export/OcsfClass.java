package dev.integrationhub.query.audit.export;

/** Classes of the Open Cybersecurity Schema Framework that entries fall into. */
enum OcsfClass {
    AUTHENTICATION(3002, "Authentication", "Identity & Access Management"),
    ENTITY_MANAGEMENT(3004, "Entity Management", "Identity & Access Management"),
    API_ACTIVITY(6003, "API Activity", "Application Activity");

    private final int uid;
    private final String caption;
    private final String category;

    OcsfClass(int uid, String caption, String category) {
        this.uid = uid;
        this.caption = caption;
        this.category = category;
    }

    /** Of entries of a class of the trail. */
    static OcsfClass of(String category) {
        if (category.equals("authentication")) {
            return AUTHENTICATION;
        }
        return category.equals("management") ? ENTITY_MANAGEMENT : API_ACTIVITY;
    }

    int uid() {
        return uid;
    }

    String caption() {
        return caption;
    }

    String category() {
        return category;
    }
}
