package io.upswell.analytics;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves the GraphQL adapters of the modules below out. */
class WithoutGraphQl extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
        return type.getClassMetadata().getClassName().startsWith("io.upswell.saleshandoff.adapter.graphql.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WithoutGraphQl;
    }

    @Override
    public int hashCode() {
        return WithoutGraphQl.class.hashCode();
    }
}
