package io.upswell.frontend.story;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

/** The schema offers everything that the public contract names, under exactly these names and types. */
class ContractTests extends RunningUpswell {

    @Autowired
    private GraphQlSource source;

    @Autowired
    private SchemaInspection inspection;

    @Test
    void everyNameOfTheContractIsThere() throws IOException {
        String text = new ClassPathResource("contract.graphqls").getContentAsString(StandardCharsets.UTF_8);
        TypeDefinitionRegistry contract = new SchemaParser().parse(text);
        GraphQLSchema schema = source.schema();
        List<String> missing = new ArrayList<>();
        for (TypeDefinition<?> promised : contract.types().values()) {
            GraphQLType actual = schema.getType(promised.getName());
            switch (promised) {
                case ObjectTypeDefinition type ->
                    type.getFieldDefinitions().forEach(field -> check(actual, type, field, missing));
                case EnumTypeDefinition type ->
                    type.getEnumValueDefinitions().stream()
                            .map(NamedNode::getName)
                            .filter(value -> !(actual instanceof GraphQLEnumType e) || e.getValue(value) == null)
                            .forEach(value -> missing.add(type.getName() + "." + value));
                case InputObjectTypeDefinition type ->
                    type.getInputValueDefinitions().stream()
                            .filter(value -> !(actual instanceof GraphQLInputObjectType i)
                                    || i.getField(value.getName()) == null
                                    || !same(
                                            value.getType(),
                                            i.getField(value.getName()).getType()))
                            .forEach(value -> missing.add(type.getName() + "." + value.getName()));
                default -> missing.add("unexpected " + promised.getName());
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Red on purpose for a type without code behind it: {@link SchemaInspectionTests}. */
    @Test
    void everyFieldHasCodeBehindIt() {
        SchemaReport report = inspection.report();
        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
    }

    private static void check(
            GraphQLType actual, ObjectTypeDefinition type, FieldDefinition field, List<String> missing) {
        String name = type.getName() + "." + field.getName();
        var found = actual instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinition(field.getName())
                : null;
        if (found == null || !same(field.getType(), found.getType())) {
            missing.add(name);
            return;
        }
        field.getInputValueDefinitions().stream()
                .filter(argument -> found.getArgument(argument.getName()) == null
                        || !same(
                                argument.getType(),
                                found.getArgument(argument.getName()).getType()))
                .forEach(argument -> missing.add(name + "(" + argument.getName() + ")"));
    }

    private static boolean same(Type<?> promised, GraphQLType actual) {
        return graphql.language.AstPrinter.printAst(promised).equals(GraphQLTypeUtil.simplePrint(actual));
    }
}
