// centrifuge PORT: the floor's small service on the Centrifuge library, as Debian packs it.
package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"github.com/centrifugal/centrifuge"
)

func follow(client *centrifuge.Client, node *centrifuge.Node) {
	client.OnSubscribe(func(_ centrifuge.SubscribeEvent, done centrifuge.SubscribeCallback) {
		done(centrifuge.SubscribeReply{}, nil)
	})
	client.OnPublish(func(wish centrifuge.PublishEvent, done centrifuge.PublishCallback) {
		result, err := node.Publish(wish.Channel, wish.Data)
		done(centrifuge.PublishReply{Result: &result}, err)
	})
}

func main() {
	node, err := centrifuge.New(centrifuge.DefaultConfig)
	if err != nil {
		log.Fatal(err)
	}
	node.OnConnecting(func(context.Context, centrifuge.ConnectEvent) (centrifuge.ConnectReply, error) {
		return centrifuge.ConnectReply{Credentials: &centrifuge.Credentials{UserID: "page"}}, nil
	})
	node.OnConnect(func(client *centrifuge.Client) { follow(client, node) })
	if err := node.Run(); err != nil {
		log.Fatal(err)
	}
	everyone := centrifuge.WebsocketConfig{CheckOrigin: func(*http.Request) bool { return true }}
	http.Handle("/ws", centrifuge.NewWebsocketHandler(node, everyone))
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Args[1], nil))
}
