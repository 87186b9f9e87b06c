using Domo.Manifest.Tests.Shared;

namespace Domo.Manifest.Client.Tests.Generated;

public sealed class TupleOverloadTests
{
    [Fact]
    public void The_overloads_of_datasets_are_current() =>
        GeneratedFile.AssertCurrent("src/Domo.Manifest.Client/Datasets/Queries/DatasetQuery.Tuples.cs", TupleOverloads.OfDatasetQuery());

    [Fact]
    public void The_overloads_of_documents_are_current() =>
        GeneratedFile.AssertCurrent("src/Domo.Manifest.Client/Collections/Queries/DocumentSource.Tuples.cs", TupleOverloads.OfDocumentSource());
}
