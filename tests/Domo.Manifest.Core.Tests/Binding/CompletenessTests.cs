using System.Collections;
using System.Reflection;
using Domo.Manifest.Declarations;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Core.Tests.Binding;

/// <summary>The files contain a value for every property of the model, and the binders read it.</summary>
public class CompletenessTests
{
    [Fact]
    public void Reads_every_property_of_the_model_from_the_manifest_or_the_types_file()
    {
        var types = TypesDocument.Parse(FullManifest.Types).Model;
        var set = new HashSet<string>();
        var all = new HashSet<string>();

        Visit(types.ApplyTo(ManifestDocument.Parse(FullManifest.Text).Model), set, all);
        Visit(types, set, all);

        Assert.Empty(all.Except(set).Order());
        Assert.Contains("CollectionFilter.ApplyOn", set);
    }

    [Fact]
    public void Binders_read_the_values_of_the_files()
    {
        var model = TypesDocument.Parse(FullManifest.Types).Model.ApplyTo(ManifestDocument.Parse(FullManifest.Text).Model);

        Assert.Equal(
            new ManifestModel
            {
                Name = "App",
                Version = "1.2.3",
                Description = "Sells.",
                Id = "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b12",
                ProxyId = "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
                Size = new(4, 2.5),
                FullPage = true,
                Ignore = new(["docs/**"]),
                Datasets = new(
                [
                    new("sales", "5168da8d-1c72-4e31-ba74-f609f73071dd", new([new("amount", "Sales Amount", ColumnType.Decimal) { CSharpName = "Amount", IsNeverNull = true }]))
                    {
                        CSharpName = "Sales",
                        Obsolete = "Use 'all'.",
                    },
                    new("all", "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938", new([new("day", "day", ColumnType.Date)])) { ReturnsAllColumns = true },
                ]),
                Collections = new(
                [
                    new CollectionMapping("Deals")
                    {
                        CSharpName = "Deal",
                        Obsolete = "",
                        Id = "0c1bb4a6-93a1-4c9e-a0b6-3a5c2f6d8e11",
                        HasSchema = true,
                        SyncEnabled = true,
                        DefaultPermission = new(["READ"]),
                        Columns = new(
                        [
                            new("region", "STRING", ColumnType.String) { CSharpName = "Region", IsNeverNull = true },
                            new("closed", "DATE", ColumnType.Date),
                            new("address", "OBJECT", ColumnType.Object) { IsList = true, Children = new([new CollectionColumn("zip", "STRING", ColumnType.String)]) },
                        ]),
                        Filters = new(
                        [
                            new CollectionFilter
                            {
                                Name = "West",
                                ApplyOn = new(["READ", "UPDATE"]),
                                ApplyTo = new([new CollectionFilterTarget("GROUP_ID", new(["12"]))]),
                                ApplyToAll = false,
                                LimitToOwner = true,
                                Query = """{"content.region":"West"}""",
                            },
                            new CollectionFilter { Name = "All", ApplyOn = new(["DELETE"]), ApplyToAll = true, Query = "{}" },
                        ]),
                    },
                ]),
                Workflows = new(
                [
                    new WorkflowMapping("approve")
                    {
                        CSharpName = "Approve",
                        ModelId = "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10",
                        Version = "1.0.2",
                        StartName = "Start",
                        Parameters = new(
                        [
                            new ParameterMapping("limit", "number", ParameterType.Number)
                            {
                                Name = "maximum",
                                CSharpName = "Limit", IsList = true, IsNullable = true, IsRequired = true, DefaultJson = "[2]",
                            },
                        ]),
                    },
                ]),
                Packages = new(
                [
                    new PackageMapping("total")
                    {
                        CSharpName = "Total",
                        PackageName = "Totals",
                        PackageId = "3d7c1b9e-5a2f-4c68-8e01-7b9d4f2a6c35",
                        Version = "2.0.0",
                        FunctionName = "sum",
                        Parameters = new(
                        [
                            new ParameterMapping("order", "object", ParameterType.Object)
                            {
                                CSharpName = "Order", IsNullable = true, Children = new([new ParameterMapping("id", "text", ParameterType.Text)]),
                            },
                        ]),
                        Output = new("result", "decimal", ParameterType.Decimal) { IsNeverNull = true },
                    },
                ]),
                Accounts = new([new AccountMapping("sheets", "google-sheets")]),
                Actions = new([new ActionMapping("post")]),
                PublishedChannels = new([new ChannelMapping("app:sold", "Sold", true)]),
                SubscribedChannels = new([new ChannelMapping("app:bought", "Bought", false)]),
                UnknownProperties = new([new UnknownProperty("_note", "\"kept\"")]),
            },
            model);
    }

    /// <summary>Collects the properties of all records, and the assigned ones.</summary>
    private static void Visit(object record, HashSet<string> set, HashSet<string> all)
    {
        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite))
        {
            string name = record.GetType().Name + "." + property.Name;
            object? value = property.GetValue(record);
            all.Add(name);
            bool isDefault = value is null or false or ColumnType.Unknown or ParameterType.Unknown or ICollection { Count: 0 };
            if (value is not string && value is IEnumerable items)
            {
                object[] list = [.. items];
                isDefault = list.Length == 0;
                foreach (object item in list.Where(item => item.GetType().Namespace == typeof(ManifestModel).Namespace))
                {
                    Visit(item, set, all);
                }
            }
            else if (value is not null && value.GetType().Namespace == typeof(ManifestModel).Namespace)
            {
                Visit(value, set, all);
            }

            if (!isDefault)
            {
                set.Add(name);
            }
        }
    }
}
