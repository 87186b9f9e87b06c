using System.Globalization;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Actions;

/// <summary>The endpoint of Domo Actions, which calls the registered delegates.</summary>
internal sealed class ActionEndpoints(EmulatorSetup setup)
{
    private static readonly string[] Scopes = ["personal", "customer", "global"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/domo/actions/v1/{id}/process", ProcessAsync);

    private async Task ProcessAsync(HttpContext context)
    {
        string id = (string)context.GetRouteValue("id")!;
        Check(new QueryParameters(context.Request, "accountAlias", "account", "scope"));
        var parameters = await BodyObject.ReadAsync(context);
        if (!setup.Options.Actions.TryGetValue(id, out var action))
        {
            throw ApiException.NotFound(
                $"There is no action '{id}'. Register it with options.AddAction(\"{id}\", parameters => …). "
                + $"Registered: {(setup.Options.Actions.Count == 0 ? "none" : string.Join(", ", setup.Options.Actions.Keys))}.");
        }

        System.Text.Json.Nodes.JsonNode? answer;
        try
        {
            answer = await action(parameters, context.RequestAborted);
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            throw ApiException.Failed($"The action '{id}' failed: {e.GetType().Name}: {e.Message}", e);
        }

        await JsonResponse.WriteAsync(context.Response, writer =>
        {
            if (answer is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                answer.WriteTo(writer);
            }
        });
    }

    private void Check(QueryParameters parameters)
    {
        string? alias = parameters.Text("accountAlias");
        string? account = parameters.Text("account");
        if ((alias is null) == (account is null))
        {
            throw ApiException.BadRequest("The action requires the query parameter 'accountAlias' or 'account'.");
        }

        if (account is not null && !long.TryParse(account, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw ApiException.BadRequest($"The query parameter 'account' must be an account ID, not '{account}'.");
        }

        if (alias is not null)
        {
            DeclaredKind.Account.Find(setup.Manifest.Accounts, item => item.Alias, alias);
        }

        string? scope = parameters.Text("scope");
        if (!Scopes.Contains(scope, StringComparer.Ordinal))
        {
            throw ApiException.BadRequest($"The query parameter 'scope' must be one of {string.Join(", ", Scopes)}, not '{scope}'.");
        }
    }
}
