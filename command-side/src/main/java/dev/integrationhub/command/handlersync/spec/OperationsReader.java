package dev.integrationhub.command.handlersync.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.integrationhub.command.handlersync.spec.SpecRejected.Reason;

/** Finds the operations of {@code paths} and {@code webhooks}. */
final class OperationsReader {
    private static final int MAX_OPERATIONS = 10_000;
    private static final String FAVOURITE_OF_WEBHOOKS = "POST";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Document document;
    private final List<OperationSource> found = new ArrayList<>();

    OperationsReader(Document document) {
        this.document = document;
    }

    List<SpecOperation> read() {
        Place paths = document.root().member("paths");
        Place webhooks = document.root().member("webhooks");
        boolean mayLackPaths = document.version() == SpecVersion.V3_1
                && (webhooks.present() || document.root().member("components").present());
        if (!mayLackPaths || !paths.node().isMissingNode()) {
            paths.object();
        }
        paths.members().forEach(path -> readPath(path.getKey(), path.getValue()));
        if (document.version() == SpecVersion.V3_1) {
            webhooks.members().forEach(webhook -> readWebhook(webhook.getKey(), webhook.getValue()));
        }
        return operations();
    }

    private List<SpecOperation> operations() {
        ContractAssembler contracts = new ContractAssembler(document, found.size());
        OperationReader reader = new OperationReader(document, contracts);
        return found.stream().map(reader::read).toList();
    }

    private void readPath(String path, Place item) {
        if (path.startsWith("x-")) {
            return;
        }
        if (!path.startsWith("/")) {
            throw new SpecRejected(Reason.WRONG_TYPE, item.pointer(), "a path does not begin with '/'");
        }
        methods(item)
                .forEach((method, source) -> add(new OperationSource(
                        method + " " + path, SourceKind.PATH, method, path, source.item, source.operation)));
    }

    /** A webhook is one handler, whatever its methods: the event is what has the name. */
    private void readWebhook(String name, Place item) {
        if (name.startsWith("x-")) {
            return;
        }
        Map<String, Found> methods = methods(item);
        if (methods.isEmpty()) {
            return;
        }
        Found source = methods.getOrDefault(
                FAVOURITE_OF_WEBHOOKS, methods.values().iterator().next());
        String method = methods.containsKey(FAVOURITE_OF_WEBHOOKS)
                ? FAVOURITE_OF_WEBHOOKS
                : methods.keySet().iterator().next();
        add(new OperationSource("webhook:" + name, SourceKind.WEBHOOK, method, name, source.item, source.operation));
    }

    private void add(OperationSource source) {
        if (found.size() >= MAX_OPERATIONS) {
            throw new SpecRejected(
                    Reason.TOO_LARGE,
                    source.operation().pointer(),
                    "there are more than " + MAX_OPERATIONS + " operations");
        }
        found.add(source);
    }

    /** The operations of a path item by method; what is written beside its {@code $ref} wins over what the reference leads to. */
    private Map<String, Found> methods(Place item) {
        Map<String, Found> methods = new LinkedHashMap<>();
        if (!item.present()) {
            return methods;
        }
        Place target = document.resolve(item.object());
        for (Place layer : List.of(item, target)) {
            for (Map.Entry<String, Place> member : layer.members()) {
                if (METHODS.contains(member.getKey()) && member.getValue().present()) {
                    methods.putIfAbsent(
                            member.getKey().toUpperCase(Locale.ROOT),
                            new Found(layer, member.getValue().object()));
                }
            }
        }
        return methods;
    }

    private record Found(Place item, Place operation) {}
}
