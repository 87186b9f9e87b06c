using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.Fuzzing;

/// <summary>An app with the resources of the recorded requests, so that many of them succeed.</summary>
internal static class FuzzApp
{
    public const string FileSet = "00000000-0000-0000-0000-000000000010";

    private const string Manifest =
        """
        {
          "name": "fuzz",
          "datasetsMapping": [
            {"alias":"sales","dataSetId":"0e1f2a3b-0000-0000-0000-000000000001","fields":[]},
            {"alias":"dataAlias","fields":[{"alias":"reps","columnName":"Rep"},{"alias":"beastModeAlias","columnName":"x"}]}
          ],
          "collectionsMapping": [
            {"name":"Users","filters":[{"name":"own","applyOn":["UPDATE"],"applyToAll":true,"query":{"content.private":{"$ne":true}}}]},
            {"name":"campaigns","syncEnabled":true,"schema":{"columns":[{"name":"clicks","type":"LONG"},{"name":"day","type":"DATE"}]}}
          ],
          "packagesMapping": [
            {"alias":"awesomeFunction","parameters":[
              {"alias":"number1AppInput","type":"number"},{"alias":"number2AppInput","type":"number","nullable":true},
              {"alias":"object","type":"object","nullable":true,"children":[{"alias":"when","type":"datetime"}]},
              {"alias":"list","type":"text","isList":true,"nullable":true}]},
            {"alias":"noArgs"}
          ],
          "workflowsMapping": [
            {"alias":"workflow1","modelId":"model-1","parameters":[
              {"aliasedName":"num1","type":"number","list":false,"required":true},{"aliasedName":"num2","type":"number","required":false}]},
            {"alias":"testWorkflow"}
          ],
          "accountsMapping": [{"alias":"googleSheetsAccount"}]
        }
        """;

    private const string Sales =
        """"
        a,b,c,d,e,f,g,col1,col 2,n,amount,name,state,rep,date,sales date,color,shape,qty
        1,2,3,4,5,6,7,1,x,1,10.5,Foobar,UT,Ann,2026-04-23,2026-04-23T11:30:00Z,red,"round ""1""",1
        ,,,,,,,,,,,,,,,,,,
        -9223372036854775808,1e300,0,NaN,x,,7,2,"a,b",2,-1e-9,é🚀,TX,Bob,0001-01-01,9999-12-31T23:59:59Z,,,9223372036854775807
        """";

    private const string Documents =
        """
        {"collections":{
          "Users":[
            {"id":"b3ea3d2d-86c5-44e6-a2f4-985136bbbce1","content":{"username":"Bill","comments":["happy",{"a":[1,[2]]}],"n":1}},
            {"id":"1e61d99d-9885-419a-a33e-3be3941ee720","content":{"private":true,"n":9223372036854775807,"d":{"$date":"2026-01-01"}}}],
          "campaigns":[
            {"id":"1","content":{"campaignName":"x","month":1,"clicks":5,"impressions":1.5,"tags":["a","b"],"deep":{"a":{"b":null}}}},
            {"id":"2","content":{"campaignName":"x","month":"2","tags":[]}}]}}
        """;

    private const string Files =
        """
        {"NextId":500,"Files":[{"Id":401,"Name":"Sample é","Description":"","OwnerId":27,"Created":"2026-01-01T00:00:00Z","IsPublic":false,
        "Grants":[{"EntityType":"USER","EntityId":"27","Grant":"READ_WRITE_DELETE_SHARE_ADMIN","Pass":"NONE"}],"Revisions":[{"Id":430,
        "ContentType":"text/plain","UserId":27,"Size":4,"Milliseconds":1,"Md5":"","Sha256":"","Uploaded":"2026-01-01T00:00:00Z"}]}]}
        """;

    private const string FileSets =
        $$"""
        [{"Id":"{{FileSet}}","Name":"Set","Description":null,"CreatedBy":27,"Created":"2026-01-01T00:00:00Z","Files":[
        {"Id":"00000000-0000-0000-0000-000000000002","Path":"a dir/rules (1).txt","ContentType":"text/plain","Size":4,"Sha256":"",
        "CreatedBy":27,"Created":"2026-01-01T00:00:00Z"}]}]
        """;

    /// <summary>Restarts the app, so that a failure does not depend on earlier inputs.</summary>
    public static Task<TestApp> StartAsync(FaultLog log) => TestApp.StartAsync(
        Manifest,
        options => Configure(options, log),
        ("sales.csv", Sales),
        ("dataAlias.json", """[{"Rep":"Ann","x":1,"y":{"z":[true]}},{"Rep":"Bob","x":null}]"""),
        ("documents.json", Documents),
        ("wwwroot/index.html", "<p>App</p>"),
        ("wwwroot/sub/index.html", "<p>Sub</p>"),
        ("wwwroot/.git/config", "secret"),
        ("files/files.json", Files),
        ("files/files/401/430", "text"),
        ("files/filesets.json", FileSets),
        ($"files/filesets/{FileSet}/00000000-0000-0000-0000-000000000002", "text"));

    private static DomoEmulatorOptions Configure(DomoEmulatorOptions options, FaultLog log)
    {
        string folder = Path.GetDirectoryName(options.ManifestPath)!;
        return new DomoEmulatorOptions
        {
            ManifestPath = options.ManifestPath,
            TimeProvider = options.TimeProvider,
            DocumentsFile = Path.Combine(folder, "documents.json"),
            WebRoot = Path.Combine(folder, "wwwroot"),
            FilesDirectory = Path.Combine(folder, "files"),
            Users = [new EmulatorUser(27, "Ann Lee"), new EmulatorUser(846578099, "\ud83d\ude00 é")],
            Groups = [new EmulatorGroup(1051417, "R&D ", 27)],
            QueryTimeout = TimeSpan.FromSeconds(20),
            QueryMemoryLimit = 256 * 1024 * 1024,
            LoggerFactory = log,
        }
            .AddFunction("awesomeFunction", arguments => arguments)
            .AddFunction("noArgs", _ => null)
            .AddWorkflow("workflow1", (_, cancellationToken) => new ValueTask(Task.Delay(Timeout.Infinite, cancellationToken)))
            .AnswerAi(request => request.Prompt)
            .AddAction("ff859375-e27f-40f7-afc8-bdebbbc0720b", parameters => parameters.DeepClone())
            .AddBeastMode("dataAlias", "beastModeAlias", "sum(x)");
    }
}
