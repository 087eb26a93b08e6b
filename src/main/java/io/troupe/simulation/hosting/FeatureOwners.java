package io.troupe.simulation.hosting;

import io.troupe.features.Feature;
import io.troupe.features.FeatureFailedException;
import io.troupe.features.FeatureStore;
import io.troupe.simulation.hosting.OpenCalls.Call;
import io.troupe.simulation.hosting.OpenCalls.What;
import io.troupe.strategies.ThrownText;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which strategy declared a feature first: whom to name if it fails or does not return. */
final class FeatureOwners {
    private final OpenCalls open;
    private final Map<Feature, Owner> owners = new HashMap<>();

    private record Owner(int strategy, String id, Class<?> type) {}

    FeatureOwners(OpenCalls open) {
        this.open = open;
    }

    void declared(int strategy, String id, Class<?> type, List<Feature> features) {
        features.forEach(feature -> owners.putIfAbsent(feature, new Owner(strategy, id, type)));
    }

    void compute(FeatureStore store, int threads) {
        try {
            store.computeAll(threads, new FeatureStore.Watch() {
                @Override
                public void begins(Feature feature) {
                    Owner owner = owners.get(feature);
                    if (owner != null && isUsers(feature)) {
                        open.begin(new Call(owner.strategy, owner.id, What.FEATURE));
                    }
                }

                @Override
                public void ends() {
                    open.end();
                }

                @Override
                public boolean trusts(Feature feature) {
                    return !isUsers(feature);
                }
            });
        } catch (FeatureFailedException failed) {
            Owner owner = owners.get(failed.feature());
            if (owner == null || failed.getCause() == null) {
                throw failed;
            }
            throw new StrategyRefusedException(owner.id, "its feature "
                    + ThrownText.of(failed.feature()) + " cannot be computed: "
                    + ThrownText.of(failed.getCause(), owner.type));
        }
    }

    /** Troupe's own features take as long as the data needs; the user's may never return. */
    private static boolean isUsers(Object feature) {
        Class<?> type = feature.getClass();
        if (!type.getName().startsWith("java.")
                && !Objects.equals(type.getClassLoader(),
                        FeatureStore.class.getClassLoader())) {
            return true;
        }
        if (!type.isRecord()) {
            return false;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                Object value = component.getAccessor().invoke(feature);
                if (value != null && isUsers(value)) {
                    return true;
                }
            } catch (ReflectiveOperationException | RuntimeException hidden) {
                return true; // what cannot be looked into is watched
            }
        }
        return false;
    }
}
